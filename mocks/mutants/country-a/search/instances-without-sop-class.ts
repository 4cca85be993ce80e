import { mutant } from '../../mutant.ts'

export const instancesWithoutSopClass = mutant({
  id: 'instances-without-sop-class',
  fault: 'Instances that are found do not say their SOP class.',
  breaks: ['QIDO-02/instance-attributes'],
  mutate: (country) => ({
    ...country,
    searchFields: (level, query) =>
      country.searchFields(level, query).filter((tag) => level !== 'instance' || tag !== '00080016'),
  }),
})
