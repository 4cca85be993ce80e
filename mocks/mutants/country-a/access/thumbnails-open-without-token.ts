import { withServiceAccess } from './with-service-access.ts'
import { mutant } from '../../mutant.ts'

export const thumbnailsOpenWithoutToken = mutant({
  id: 'thumbnails-open-without-token',
  fault: 'Thumbnails come without a token.',
  breaks: ['WADO-10/no-token'],
  mutate: (country) => withServiceAccess(country, ['thumbnail'], () => ({ openOrigins: ['gateway', 'national'] })),
})
