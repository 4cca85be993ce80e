import { withTls } from '../../wire/with-tls.ts'
import { mutant } from '../../mutant.ts'

export const viewerAnswersPlainHttp = mutant({
  id: 'viewer-answers-plain-http',
  fault: 'The viewer answers plain HTTP too.',
  breaks: ['A14-01a/viewer-tls'],
  mutate: (country) => withTls(country, 'viewer', { plainHttpToo: true }),
})
