import { mutant } from '../../mutant.ts'

export const subsetWithoutTag = mutant({
  id: 'subset-without-tag',
  fault: 'Resources cut down by _elements do not say so.',
  breaks: ['RESULT-02/tag'],
  mutate: (country) => ({
    ...country,
    subset: (resource, elements) => ({ ...country.subset(resource, elements), meta: resource['meta'] }),
  }),
})
