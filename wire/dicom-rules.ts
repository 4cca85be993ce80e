import type { DicomDataSet, DicomElement, DicomFile } from './dicom-part10.ts'

/** Rules of files and data sets that a reader can do without [PS3.10 7.1, PS3.5 6 to 9]. */
export type DicomRule =
  'group-length' | 'meta-elements' | 'reserved-groups' | 'uid-syntax' | 'even-length' | 'tag-order' | 'character-set'

const requiredMeta = ['0002,0001', '0002,0002', '0002,0003', '0002,0010', '0002,0012']
const longHeader = new Set(['OB', 'OW', 'SQ', 'UN', 'UT', 'UC', 'UR'])
const reserved = new Set(['0000', '0002', '0004', '0006'])
const texts = new Set(['LO', 'LT', 'PN', 'SH', 'ST', 'UC', 'UT'])
const uid = /^(0|[1-9]\d*)(\.(0|[1-9]\d*))+$/

/** The rules that a file breaks, each with the first place where it does. */
export function brokenRules({ fileMeta, dataSet, pixelData }: DicomFile): Partial<Record<DicomRule, string>> {
  const broken: Partial<Record<DicomRule, string>> = {}
  const find = (rule: DicomRule, what: string): void => {
    broken[rule] ??= what
  }
  const missing = requiredMeta.filter((tag) => !fileMeta.has(tag))
  if (missing.length > 0) find('meta-elements', `no (${missing.join('), no (')})`)
  const stated = statedGroupLength(fileMeta)
  const actual = [...fileMeta.values()]
    .filter(({ tag }) => tag !== '0002,0000')
    .reduce((sum, one) => sum + sizeOf(one), 0)
  if (stated !== actual) find('group-length', `${stated ?? 'no'} bytes said, ${actual} are there`)
  for (const element of fileMeta.values()) lookAt(element, find)
  if (pixelData !== undefined && pixelData.sizeBytes % 2 === 1) find('even-length', '(7fe0,0010)')
  walk(dataSet, { find, declared: dataSet.has('0008,0005') })
  return broken
}

interface Walk {
  find: (rule: DicomRule, what: string) => void
  declared: boolean
}

function walk(dataSet: DicomDataSet, { find, declared }: Walk): void {
  let last = ''
  for (const element of dataSet.values()) {
    const { tag, vr, bytes = new Uint8Array(), items = [] } = element
    if (tag <= last) find('tag-order', `(${tag}) after (${last})`)
    last = tag
    if (reserved.has(tag.slice(0, 4))) find('reserved-groups', `(${tag})`)
    lookAt(element, find)
    if (!declared && texts.has(vr) && bytes.some((byte) => byte > 0x7f)) find('character-set', `(${tag})`)
    for (const item of items) walk(item, { find, declared })
  }
}

function lookAt({ tag, vr, bytes }: DicomElement, find: Walk['find']): void {
  if (bytes === undefined) return
  if (bytes.length % 2 === 1) find('even-length', `(${tag}), ${bytes.length} bytes`)
  if (vr !== 'UI') return
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').replace(/\0$/, '')
  const wrong = text === '' ? undefined : text.split('\\').find((one) => one.length > 64 || !uid.test(one))
  if (wrong !== undefined) find('uid-syntax', `(${tag}) ${wrong.slice(0, 80).replaceAll(/[^ -~]/g, '?')}`)
}

function statedGroupLength(fileMeta: DicomDataSet): number | undefined {
  const bytes = fileMeta.get('0002,0000')?.bytes
  return bytes?.length === 4 ? new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true) : undefined
}

const sizeOf = ({ vr, bytes }: DicomElement): number => (longHeader.has(vr) ? 12 : 8) + (bytes?.length ?? 0)
