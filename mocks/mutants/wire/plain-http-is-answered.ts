import { withTls } from './with-tls.ts'
import { mutant } from '../mutant.ts'

export const plainHttpIsAnswered = mutant({
  id: 'plain-http-is-answered',
  fault: 'The FHIR channel answers plain HTTP on the same port.',
  breaks: ['A14-01a/old-refused'],
  mutate: (country) => withTls(country, 'fhir', { plainHttpToo: true }),
})
