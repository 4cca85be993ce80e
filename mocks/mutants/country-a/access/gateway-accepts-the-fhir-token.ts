import { studiesIn } from '../../../country-a/token/token-order.ts'
import { mutant } from '../../mutant.ts'

export const gatewayAcceptsTheFhirToken = mutant({
  id: 'gateway-accepts-the-fhir-token',
  fault: 'The FHIR token of the patient opens studies at the gateway.',
  breaks: ['OA-05/channels-apart'],
  mutate: (country) => ({
    ...country,
    audienceIsRight: (claims, origin) => origin === 'gateway' || country.audienceIsRight(claims, origin),
    scopeAllows: (claims, anyOf) => anyOf.includes('imaging.read') || country.scopeAllows(claims, anyOf),
    studyIsBound: (claims, uid) => studiesIn(claims).length === 0 || country.studyIsBound(claims, uid),
  }),
})
