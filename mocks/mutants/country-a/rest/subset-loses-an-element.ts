import { mutant } from '../../mutant.ts'

export const subsetLosesAnElement = mutant({
  id: 'subset-loses-an-element',
  fault: 'The first of _elements is not returned.',
  breaks: ['RESULT-02/elements'],
  mutate: (country) => ({ ...country, subset: (resource, elements) => country.subset(resource, elements.slice(1)) }),
})
