import { mutant } from '../../mutant.ts'

export const framesComeInAscendingOrder = mutant({
  id: 'frames-come-in-ascending-order',
  fault: 'Several frames come in ascending order, whatever the list says.',
  breaks: ['WADO-01/requested-frames'],
  mutate: (country) => ({
    ...country,
    frameNumbers: (list) => country.frameNumbers(list)?.toSorted((one, other) => one - other),
  }),
})
