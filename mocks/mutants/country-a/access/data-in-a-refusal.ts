import { jsonAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { withRefusals } from './with-refusals.ts'
import { mutant } from '../../mutant.ts'

export const dataInARefusal = mutant({
  id: 'data-in-a-refusal',
  fault: 'The list comes in the body of a refusal by 401.',
  breaks: ['ST-02/refused-tokens'],
  mutate: (country) =>
    withRefusals(country, (diagnostics, response) => {
      if (diagnostics !== 'the token cannot be verified') return undefined
      const [patient] = country.world.catalogue.patients
      const items = patient === undefined ? [] : country.itemsOf(patient.id)
      const entry = items.map((item) => ({ resource: country.listEntry(item) }))
      return jsonAnswer({ resourceType: 'Bundle', type: 'searchset', entry }, response.status)
    }),
})
