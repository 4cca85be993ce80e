import { withServiceAccess } from './with-service-access.ts'
import { mutant } from '../../mutant.ts'

export const renderedImagesOpenByTheTokenOfAnotherStudy = mutant({
  id: 'rendered-images-open-by-the-token-of-another-study',
  fault: 'Rendered images come with the token of another study of the patient.',
  breaks: ['WADO-11/other-study'],
  mutate: (country) => withServiceAccess(country, ['rendered'], () => ({ studyIsBound: () => true })),
})
