import { mutant } from '../../mutant.ts'

export const listIsCut = mutant({
  id: 'list-is-cut',
  fault: 'A list ends after twenty entries, without a next page.',
  breaks: [
    'A10-04/all-current',
    'A1-02a/study-ct-mr-cr',
    'A1-02b/study-vl-photographic-1',
    'A1-02c/study-us-1-2',
    'UC-03/catalogue-one-study-specialty',
    'UC-15/orphans',
  ],
  mutate: (country) => ({ ...country, sorted: (items) => items.slice(0, 20) }),
})
