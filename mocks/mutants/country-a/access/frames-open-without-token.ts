import { withServiceAccess } from './with-service-access.ts'
import { mutant } from '../../mutant.ts'

export const framesOpenWithoutToken = mutant({
  id: 'frames-open-without-token',
  fault: 'Frames come without a token.',
  breaks: ['WADO-10/no-token'],
  mutate: (country) => withServiceAccess(country, ['frames'], () => ({ openOrigins: ['gateway', 'national'] })),
})
