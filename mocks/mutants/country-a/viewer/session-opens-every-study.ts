import { mutant } from '../../mutant.ts'

export const sessionOpensEveryStudy = mutant({
  id: 'session-opens-every-study',
  fault: 'A session opens every study of the country.',
  breaks: ['OB-03/viewer-without-expired-foreign'],
  mutate: (country) => ({ ...country, sessionOpens: () => true }),
})
