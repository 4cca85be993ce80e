import { withServiceAccess } from './with-service-access.ts'
import { mutant } from '../../mutant.ts'

export const bulkDataOpenWithoutToken = mutant({
  id: 'bulk-data-open-without-token',
  fault: 'Bulk data come without a token.',
  breaks: ['WADO-10/no-token'],
  mutate: (country) => withServiceAccess(country, ['bulkdata'], () => ({ openOrigins: ['gateway', 'national'] })),
})
