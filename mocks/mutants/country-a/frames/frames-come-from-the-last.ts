import { mutant } from '../../mutant.ts'

export const framesComeFromTheLast = mutant({
  id: 'frames-come-from-the-last',
  fault: 'Several frames come from the last to the first.',
  breaks: ['WADO-01/requested-frames'],
  mutate: (country) => ({
    ...country,
    frameNumbers: (list) => country.frameNumbers(list)?.toReversed(),
  }),
})
