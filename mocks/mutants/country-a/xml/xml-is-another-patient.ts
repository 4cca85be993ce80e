import { mutant } from '../../mutant.ts'
import { asAnotherPatient } from './as-another-patient.ts'

export const xmlIsAnotherPatient = mutant({
  id: 'xml-is-another-patient',
  fault: 'A patient in XML has the identifier of another.',
  breaks: ['XML-03/same-patients'],
  mutate: (country) => ({
    ...country,
    xmlOf: (resource) =>
      country.xmlOf(
        resource['type'] !== 'searchset' || JSON.stringify(resource).includes('DocumentReference')
          ? resource
          : asAnotherPatient(country, resource),
      ),
  }),
})
