import type { DicomDataSet } from './dicom-part10.ts'
import { itemsOf, textOf } from './dicom-part10.ts'

/** What the image library of a manifest says of each series [PS3.16 TID 1600, 1602]. */
export interface KosLibrary {
  modalities: readonly string[]
  regions: readonly string[]
  /** Number of series of the study, as written. */
  seriesCount?: string
  groups: readonly KosGroup[]
}

interface KosGroup {
  seriesInstanceUid?: string
  modality?: string
  seriesNumber?: string
  /** Number of instances of the series, as written. */
  instanceCount?: string
  entries: readonly { sopInstanceUid: string; numberOfFrames?: string }[]
}

/** Codes of DCM that name content items. */
const named = {
  library: '111028',
  group: '126200',
  modality: '121139',
  region: '123014',
  seriesCount: '131565',
  instanceCount: '131564',
  seriesNumber: '113607',
  seriesInstanceUid: '112002',
  numberOfFrames: '121140',
} as const

/** The image library of a Key Object Selection; undefined when it has none. */
export function readLibrary(dataSet: DicomDataSet): KosLibrary | undefined {
  const library = children(dataSet).find((item) => nameOf(item) === named.library)
  if (library === undefined) return undefined
  const seriesCount = valueNamed(library, named.seriesCount)
  return {
    modalities: valuesNamed(library, named.modality),
    regions: valuesNamed(library, named.region),
    ...(seriesCount === undefined ? {} : { seriesCount }),
    groups: children(library)
      .filter((item) => nameOf(item) === named.group)
      .map(groupOf),
  }
}

/** SOP Instance UIDs that content items refer to, anywhere in the document. */
export function referencedInstances(dataSet: DicomDataSet): readonly string[] {
  return children(dataSet).flatMap((item) => [...instanceOf(item), ...referencedInstances(item)])
}

function groupOf(group: DicomDataSet): KosGroup {
  const seriesInstanceUid = valueNamed(group, named.seriesInstanceUid)
  const modality = valueNamed(group, named.modality)
  const seriesNumber = valueNamed(group, named.seriesNumber)
  const instanceCount = valueNamed(group, named.instanceCount)
  return {
    ...(seriesInstanceUid === undefined ? {} : { seriesInstanceUid }),
    ...(modality === undefined ? {} : { modality }),
    ...(seriesNumber === undefined ? {} : { seriesNumber }),
    ...(instanceCount === undefined ? {} : { instanceCount }),
    entries: children(group).flatMap((item) => {
      const [sopInstanceUid] = instanceOf(item)
      const numberOfFrames = valueNamed(item, named.numberOfFrames)
      return sopInstanceUid === undefined
        ? []
        : [{ sopInstanceUid, ...(numberOfFrames === undefined ? {} : { numberOfFrames }) }]
    }),
  }
}

const children = (item: DicomDataSet): readonly DicomDataSet[] => itemsOf(item, '0040,a730')

function nameOf(item: DicomDataSet): string | undefined {
  const [concept] = itemsOf(item, '0040,a043')
  return concept === undefined ? undefined : textOf(concept, '0008,0100')
}

function instanceOf(item: DicomDataSet): readonly string[] {
  return itemsOf(item, '0008,1199').flatMap((reference) => textOf(reference, '0008,1155') ?? [])
}

const valueNamed = (item: DicomDataSet, name: string): string | undefined => valuesNamed(item, name)[0]

function valuesNamed(item: DicomDataSet, name: string): readonly string[] {
  return children(item).flatMap((child) => (nameOf(child) === name ? (valueOf(child) ?? []) : []))
}

/** Value of a content item: a text, UID, number, or the value of a code. */
function valueOf(item: DicomDataSet): string | undefined {
  const [code] = itemsOf(item, '0040,a168')
  const [measured] = itemsOf(item, '0040,a300')
  return (
    textOf(item, '0040,a160') ??
    textOf(item, '0040,a124') ??
    (measured === undefined ? undefined : textOf(measured, '0040,a30a')) ??
    (code === undefined ? undefined : textOf(code, '0008,0100'))
  )
}
