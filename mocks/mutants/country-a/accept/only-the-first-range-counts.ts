import { mutant } from '../../mutant.ts'

export const onlyTheFirstRangeCounts = mutant({
  id: 'only-the-first-range-counts',
  fault: 'Of several ranges in Accept the first alone is read.',
  breaks: ['WADO-07/several-ranges'],
  mutate: (country) => ({
    ...country,
    acceptOf: (context) => country.acceptOf(context)?.split(',')[0] ?? null,
  }),
})
