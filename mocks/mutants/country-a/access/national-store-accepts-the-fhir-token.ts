import { studiesIn } from '../../../country-a/token/token-order.ts'
import { mutant } from '../../mutant.ts'

export const nationalStoreAcceptsTheFhirToken = mutant({
  id: 'national-store-accepts-the-fhir-token',
  fault: 'The FHIR token of the patient opens studies at the national store.',
  breaks: ['OC-04/wrong-audience-refused'],
  mutate: (country) => ({
    ...country,
    audienceIsRight: (claims, origin) => origin === 'national' || country.audienceIsRight(claims, origin),
    scopeAllows: (claims, anyOf) => anyOf.includes('imaging.read') || country.scopeAllows(claims, anyOf),
    studyIsBound: (claims, uid) => studiesIn(claims).length === 0 || country.studyIsBound(claims, uid),
  }),
})
