import { mutant } from '../../mutant.ts'

export const metadataOfAnotherInstance = mutant({
  id: 'metadata-of-another-instance',
  fault: 'The metadata of an instance are those of the next one of its series.',
  breaks: ['WADO-05/instances'],
  mutate: (country) => ({
    ...country,
    wadoMetadata: (stored, file) => {
      const { instances } = stored.series
      const next = instances[(instances.indexOf(stored.instance) + 1) % instances.length]
      if (next === undefined) return country.wadoMetadata(stored, file)
      const other = { ...stored, instance: next }
      return country.wadoMetadata(other, country.instanceBytes(other))
    },
  }),
})
