import { mutant } from '../../mutant.ts'

export const fuzzyMatchingIsIgnoredInSilence = mutant({
  id: 'fuzzy-matching-is-ignored-in-silence',
  fault: 'fuzzymatching is ignored, and nothing says so.',
  breaks: ['QIDO-04/fuzzymatching'],
  mutate: (country) => ({
    ...country,
    searchHeaders: () => ({}),
  }),
})
