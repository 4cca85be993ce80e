import { mutant } from '../../mutant.ts'
import { asAnotherPatient } from './as-another-patient.ts'

export const xmlListOfAnotherPatient = mutant({
  id: 'xml-list-of-another-patient',
  fault: 'The list in XML names another patient than the list in JSON.',
  breaks: ['XML-02/same-list'],
  mutate: (country) => ({
    ...country,
    xmlOf: (resource) =>
      country.xmlOf(
        JSON.stringify(resource).includes('DocumentReference') ? asAnotherPatient(country, resource) : resource,
      ),
  }),
})
