import { withFormat } from './with-claims.ts'
import { mutant } from '../../mutant.ts'

export const namesXmlAndRefusesIt = mutant({
  id: 'names-xml-and-refuses-it',
  fault: 'Names XML among its formats and refuses it.',
  breaks: ['CLAIM-01/formats'],
  dialect: 'ncp-api',
  mutate: (country) => withFormat(country, 'application/fhir+xml'),
})
