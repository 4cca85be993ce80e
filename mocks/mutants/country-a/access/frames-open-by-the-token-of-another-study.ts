import { withServiceAccess } from './with-service-access.ts'
import { mutant } from '../../mutant.ts'

export const framesOpenByTheTokenOfAnotherStudy = mutant({
  id: 'frames-open-by-the-token-of-another-study',
  fault: 'Frames come with the token of another study of the patient.',
  breaks: ['WADO-11/other-study'],
  mutate: (country) => withServiceAccess(country, ['frames'], () => ({ studyIsBound: () => true })),
})
