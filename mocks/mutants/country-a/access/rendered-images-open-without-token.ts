import { withServiceAccess } from './with-service-access.ts'
import { mutant } from '../../mutant.ts'

export const renderedImagesOpenWithoutToken = mutant({
  id: 'rendered-images-open-without-token',
  fault: 'Rendered images come without a token.',
  breaks: ['WADO-10/no-token'],
  mutate: (country) => withServiceAccess(country, ['rendered'], () => ({ openOrigins: ['gateway', 'national'] })),
})
