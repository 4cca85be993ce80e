import { mutant } from '../../mutant.ts'

export const replacedManifestStaysCurrent = mutant({
  id: 'replaced-manifest-stays-current',
  fault: 'The manifests of a study before it grew stay current.',
  breaks: ['ST-08b/add-series-after-first'],
  mutate: (country) => ({
    ...country,
    itemsOf: (id) =>
      country.itemsOf(id).map((item) => (item.manifest?.replacedBy === undefined ? item : { ...item, current: true })),
  }),
})
