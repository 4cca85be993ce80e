import { mutant } from '../../mutant.ts'

export const subsetWithoutContent = mutant({
  id: 'subset-without-content',
  fault: '_elements drops the mandatory content.',
  breaks: ['RESULT-02/elements'],
  mutate: (country) => ({
    ...country,
    subset: (resource, elements) => ({ ...country.subset(resource, elements), content: undefined }),
  }),
})
