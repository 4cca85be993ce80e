import { withFormat } from './with-claims.ts'
import { mutant } from '../../mutant.ts'

export const namesTurtleAndRefusesIt = mutant({
  id: 'names-turtle-and-refuses-it',
  fault: 'Names Turtle among its formats and refuses it.',
  breaks: ['CLAIM-01/formats'],
  mutate: (country) => withFormat(country, 'application/fhir+turtle'),
})
