import { mutant } from '../../mutant.ts'

export const onlyTheFirstFrameComes = mutant({
  id: 'only-the-first-frame-comes',
  fault: 'Of several frames the first comes alone.',
  breaks: ['WADO-01/requested-frames'],
  mutate: (country) => ({
    ...country,
    frameNumbers: (list) => country.frameNumbers(list)?.slice(0, 1),
  }),
})
