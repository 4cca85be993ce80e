import { mutant } from '../../mutant.ts'

export const onlyOneEncodingGrows = mutant({
  id: 'only-one-encoding-grows',
  fault: 'A study that grew has a new FHIR manifest, and the KOS before it stays.',
  breaks: ['ST-08b/add-series-after-first'],
  mutate: (country) => ({
    ...country,
    itemsOf: (id) =>
      country.itemsOf(id).flatMap((item) => {
        if (item.kind !== 'manifest-kos') return [item]
        if (item.manifest?.replaces !== undefined) return []
        return [{ ...item, current: true }]
      }),
  }),
})
