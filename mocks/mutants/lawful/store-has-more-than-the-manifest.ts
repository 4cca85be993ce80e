import { lawfulVariant } from '../mutant.ts'

export const storeHasMoreThanTheManifest = lawfulVariant({
  id: 'store-has-more-than-the-manifest',
  what: 'The manifest of a study that grows lists its first series alone; the store gives all of them.',
  mutate: (country) => ({
    ...country,
    documentBytes: (item) => {
      const { manifest, study } = item
      return country.documentBytes(
        manifest === undefined || study.id !== 'changing-ct-chest'
          ? item
          : { ...item, manifest: { ...manifest, study: { ...study, series: study.series.slice(0, 1) } } },
      )
    },
  }),
})
