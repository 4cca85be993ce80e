import { mutant } from '../../mutant.ts'

export const qualityZeroIsIgnored = mutant({
  id: 'quality-zero-is-ignored',
  fault: 'A range of quality 0 is served.',
  breaks: ['WADO-07/several-ranges'],
  mutate: (country) => ({
    ...country,
    acceptOf: (context) => country.acceptOf(context)?.replace(/;\s*q=0(?=\s*,|$)/, '') ?? null,
  }),
})
