import { studiesIn } from '../../../country-a/token/token-order.ts'
import { withServiceAccess } from './with-service-access.ts'
import { mutant } from '../../mutant.ts'

export const metadataOpenByTheFhirToken = mutant({
  id: 'metadata-open-by-the-fhir-token',
  fault: 'Metadata come with the token of the FHIR channel.',
  breaks: ['WADO-10/other-channel-token'],
  mutate: (country) =>
    withServiceAccess(country, ['metadata'], (whole) => ({
      audienceIsRight: () => true,
      scopeAllows: () => true,
      studyIsBound: (claims, uid) => studiesIn(claims).length === 0 || whole.studyIsBound(claims, uid),
    })),
})
