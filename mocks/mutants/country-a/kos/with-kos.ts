import { part10File } from '../../../../fixtures/dicom/data-set.ts'
import type { DataSet } from '../../../../fixtures/dicom/data-set.ts'
import { manifestKosData } from '../../../../fixtures/documents/manifest-kos.ts'
import type { CountryA } from '../../../country-a/country.ts'
import { manifestPlace } from '../../../country-a/fhir/document-bytes.ts'

/** The country whose KOS manifests are other data sets. */
export function withKos(country: CountryA, edit: (dataSet: DataSet) => DataSet): CountryA {
  return {
    ...country,
    documentBytes: (item) => {
      if (item.kind !== 'manifest-kos' || item.manifest === undefined) return country.documentBytes(item)
      return part10File(edit(manifestKosData(country.world.catalogue, item.manifest, manifestPlace(country, item))))
    },
  }
}

/** Items of a sequence. */
export const itemsIn = (dataSet: DataSet | undefined, keyword: string): readonly DataSet[] =>
  (dataSet?.[keyword] ?? []) as readonly DataSet[]

/** The data set with every item of a sequence changed. */
export const withItems = (dataSet: DataSet, keyword: string, edit: (item: DataSet) => DataSet): DataSet => ({
  ...dataSet,
  [keyword]: itemsIn(dataSet, keyword).map(edit),
})

/** The data set without some attributes. */
export const without = (dataSet: DataSet, ...keywords: readonly string[]): DataSet =>
  Object.fromEntries(Object.entries(dataSet).filter(([keyword]) => !keywords.includes(keyword)))

/** Every content item, at any depth, changed; undefined takes it away. */
export function withContent(dataSet: DataSet, edit: (item: DataSet, name: string) => DataSet | undefined): DataSet {
  if (dataSet['ContentSequence'] === undefined) return dataSet
  return {
    ...dataSet,
    ContentSequence: itemsIn(dataSet, 'ContentSequence').flatMap((item) => {
      const [concept] = itemsIn(item, 'ConceptNameCodeSequence')
      const name = concept?.['CodeValue']
      const changed = edit(item, typeof name === 'string' ? name : '')
      return changed === undefined ? [] : [withContent(changed, edit)]
    }),
  }
}

/** Every series of the evidence sequence changed. */
export const withSeries = (dataSet: DataSet, edit: (series: DataSet) => DataSet): DataSet =>
  withItems(dataSet, 'CurrentRequestedProcedureEvidenceSequence', (study) =>
    withItems(study, 'ReferencedSeriesSequence', edit),
  )

/** A content item has this code as its name. */
export const isNamed = (item: DataSet, code: string): boolean =>
  itemsIn(item, 'ConceptNameCodeSequence')[0]?.['CodeValue'] === code
