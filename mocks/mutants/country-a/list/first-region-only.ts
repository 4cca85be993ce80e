import { mutant } from '../../mutant.ts'

export const firstRegionOnly = mutant({
  id: 'first-region-only',
  fault: 'Of several body sites only the first is searched for.',
  breaks: ['ST-05c/several-regions'],
  mutate: (country) => ({
    ...country,
    matchesBodySite: (item, values) => country.matchesBodySite(item, values.slice(0, 1)),
  }),
})
