import { withServiceAccess } from './with-service-access.ts'
import { mutant } from '../../mutant.ts'

export const renderedImagesOpenByAnExpiredToken = mutant({
  id: 'rendered-images-open-by-an-expired-token',
  fault: 'Rendered images come with an expired token.',
  breaks: ['WADO-10/expired-token'],
  mutate: (country) => withServiceAccess(country, ['rendered'], () => ({ notExpired: () => true })),
})
