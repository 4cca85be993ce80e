import type { DicomDataSet } from './dicom-part10.ts'
import { itemsOf, textOf } from './dicom-part10.ts'

/** What an object carries beside its header; each is there or not. */
export type Carried = 'waveform' | 'report' | 'document' | 'structures' | 'presentation'

/** Attributes that hold the content of an object without pixels [PS3.6]. */
const places: readonly [Carried, string][] = [
  ['waveform', '5400,0100'],
  ['report', '0040,a730'],
  ['document', '0042,0011'],
  ['structures', '3006,0020'],
  ['presentation', '0070,005a'],
]

export interface DicomContent {
  carries: readonly Carried[]
  /** Bytes of waveform samples, all groups together. */
  waveformSizeBytes: number
  /** Texts of a content tree, in order. */
  texts: readonly string[]
  /** Numbers of a content tree with their units, in order. */
  measurements: readonly { code: string; value: string; units: string | undefined }[]
  specimens: readonly string[]
}

const limit = 200

/** The content of an object: waveforms, content tree, document, structures, specimens; undefined when it has none of them. */
export function readContent(dataSet: DicomDataSet): DicomContent | undefined {
  const carries = places.filter(([, tag]) => dataSet.has(tag)).map(([name]) => name)
  const specimens = itemsOf(dataSet, '0040,0560').flatMap((one) => textOf(one, '0040,0551') ?? [])
  if (carries.length === 0 && specimens.length === 0) return undefined
  const nodes = treeOf(dataSet, [])
  const sizes = itemsOf(dataSet, '5400,0100').map((group) => group.get('5400,1010')?.bytes?.length ?? 0)
  return {
    carries,
    waveformSizeBytes: sizes.reduce((sum, size) => sum + size, 0),
    texts: nodes.flatMap((node) => textOf(withCharset(node, dataSet), '0040,a160') ?? []),
    measurements: nodes.flatMap((node) => measurementsOf(node)),
    specimens,
  }
}

/** Items have the character set of their data set [PS3.5 6.1.2.2]. */
function withCharset(node: DicomDataSet, dataSet: DicomDataSet): DicomDataSet {
  const charset = dataSet.get('0008,0005')
  return charset === undefined ? node : new Map([...node, ['0008,0005', charset]])
}

function treeOf(node: DicomDataSet, into: DicomDataSet[]): readonly DicomDataSet[] {
  for (const child of itemsOf(node, '0040,a730')) {
    if (into.length >= limit) break
    into.push(child)
    treeOf(child, into)
  }
  return into
}

function measurementsOf(node: DicomDataSet): DicomContent['measurements'] {
  const [name] = itemsOf(node, '0040,a043')
  return itemsOf(node, '0040,a300').map((measured) => {
    const [units] = itemsOf(measured, '0040,08ea')
    return {
      code: (name && textOf(name, '0008,0100')) ?? '',
      value: textOf(measured, '0040,a30a') ?? '',
      units: units && textOf(units, '0008,0100'),
    }
  })
}
