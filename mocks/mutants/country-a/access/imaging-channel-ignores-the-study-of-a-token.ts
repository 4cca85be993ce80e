import { studiesIn } from '../../../country-a/token/token-order.ts'
import { mutant } from '../../mutant.ts'

export const imagingChannelIgnoresTheStudyOfAToken = mutant({
  id: 'imaging-channel-ignores-the-study-of-a-token',
  fault: 'The token of any study of the patient opens every study of the patient.',
  breaks: ['WADO-11/other-study', 'WADO-11/search-own-studies'],
  mutate: (country) => ({
    ...country,
    studyIsBound: (claims, uid) => studiesIn(claims).length > 0 || country.studyIsBound(claims, uid),
  }),
})
