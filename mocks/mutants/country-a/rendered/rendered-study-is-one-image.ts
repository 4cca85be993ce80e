import { mutant } from '../../mutant.ts'

export const renderedStudyIsOneImage = mutant({
  id: 'rendered-study-is-one-image',
  fault: 'A rendered study or series has its first image alone.',
  breaks: ['WADO-02/study-and-series'],
  mutate: (country) => ({
    ...country,
    selected: (uids, origin, service) => {
      const found = country.selected(uids, origin, service)
      return uids.length === 3 || service !== 'rendered' ? found : found.slice(0, 1)
    },
  }),
})
