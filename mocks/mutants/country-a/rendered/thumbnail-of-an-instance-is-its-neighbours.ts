import { mutant } from '../../mutant.ts'

export const thumbnailOfAnInstanceIsItsNeighbours = mutant({
  id: 'thumbnail-of-an-instance-is-its-neighbours',
  fault: 'The thumbnail of an instance or frame shows the instance next to it.',
  breaks: ['WADO-04/own-image', 'A10-10/offered-another-patient-study'],
  mutate: (country) => ({
    ...country,
    representative: (found) => {
      const stored = country.representative(found)
      const next = stored?.series.instances.find(({ instanceNumber }) => instanceNumber === 2)
      return found.length > 1 || stored === undefined || next === undefined ? stored : { ...stored, instance: next }
    },
  }),
})
