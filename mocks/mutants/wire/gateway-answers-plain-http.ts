import { withTls } from './with-tls.ts'
import { mutant } from '../mutant.ts'

export const gatewayAnswersPlainHttp = mutant({
  id: 'gateway-answers-plain-http',
  fault: 'The gateway answers plain HTTP on the same port.',
  breaks: ['A14-01a/old-refused'],
  mutate: (country) => withTls(country, 'gateway', { plainHttpToo: true }),
})
