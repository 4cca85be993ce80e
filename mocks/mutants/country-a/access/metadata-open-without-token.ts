import { withServiceAccess } from './with-service-access.ts'
import { mutant } from '../../mutant.ts'

export const metadataOpenWithoutToken = mutant({
  id: 'metadata-open-without-token',
  fault: 'Metadata come without a token.',
  breaks: ['WADO-10/no-token'],
  mutate: (country) => withServiceAccess(country, ['metadata'], () => ({ openOrigins: ['gateway', 'national'] })),
})
