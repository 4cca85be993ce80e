import { mutant } from '../../mutant.ts'

export const includefieldIsIgnored = mutant({
  id: 'includefield-is-ignored',
  fault: 'includefield is ignored.',
  breaks: ['QIDO-02/includefield'],
  mutate: (country) => ({
    ...country,
    searchFields: (level) => country.searchFields(level, new URLSearchParams()),
  }),
})
