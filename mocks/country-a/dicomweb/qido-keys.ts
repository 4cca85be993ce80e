import type { SearchLevel } from '../country.ts'
import type { DicomJson } from './dicom-json.ts'

interface Key {
  tag: string
  keyword: string
  vr: string
}

const key = (tag: string, keyword: string, vr: string): Key => ({ tag, keyword, vr })

const studyKeys: readonly Key[] = [
  key('00080005', 'SpecificCharacterSet', 'CS'),
  key('00080020', 'StudyDate', 'DA'),
  key('00080030', 'StudyTime', 'TM'),
  key('00080050', 'AccessionNumber', 'SH'),
  key('00080061', 'ModalitiesInStudy', 'CS'),
  key('00080090', 'ReferringPhysicianName', 'PN'),
  key('00080201', 'TimezoneOffsetFromUTC', 'SH'),
  key('00100010', 'PatientName', 'PN'),
  key('00100020', 'PatientID', 'LO'),
  key('00100021', 'IssuerOfPatientID', 'LO'),
  key('00100030', 'PatientBirthDate', 'DA'),
  key('00100040', 'PatientSex', 'CS'),
  key('0020000D', 'StudyInstanceUID', 'UI'),
  key('00200010', 'StudyID', 'SH'),
]
const seriesKeys: readonly Key[] = [
  key('00080060', 'Modality', 'CS'),
  key('0008103E', 'SeriesDescription', 'LO'),
  key('0020000D', 'StudyInstanceUID', 'UI'),
  key('0020000E', 'SeriesInstanceUID', 'UI'),
  key('00200011', 'SeriesNumber', 'IS'),
  key('00400244', 'PerformedProcedureStepStartDate', 'DA'),
  key('00400245', 'PerformedProcedureStepStartTime', 'TM'),
  key('00400275', 'RequestAttributesSequence', 'SQ'),
]
const instanceKeys: readonly Key[] = [
  key('00080016', 'SOPClassUID', 'UI'),
  key('00080018', 'SOPInstanceUID', 'UI'),
  key('0020000D', 'StudyInstanceUID', 'UI'),
  key('0020000E', 'SeriesInstanceUID', 'UI'),
  key('00200013', 'InstanceNumber', 'IS'),
  key('00280008', 'NumberOfFrames', 'IS'),
  key('00280010', 'Rows', 'US'),
  key('00280011', 'Columns', 'US'),
]

/** Attributes of a QIDO-RS answer by level [PS3.18 10.6.3.3; RAD-129]. */
export const qidoKeys = { study: studyKeys, series: seriesKeys, instance: instanceKeys } as const

/** Attributes that are found by, and answered when `includefield` names them. */
export const includedKeys = {
  study: [key('00081030', 'StudyDescription', 'LO')],
  series: [key('00180015', 'BodyPartExamined', 'CS')],
  instance: [key('00280100', 'BitsAllocated', 'US')],
} as const

const all = [...Object.values(qidoKeys), ...Object.values(includedKeys)].flat()

/** Tag of a query key, written as keyword or as eight hexadecimal digits. */
export function tagOfKey(name: string): string | undefined {
  return all.find(({ tag, keyword }) => keyword === name || tag === name.toUpperCase())?.tag
}

const counted = ['00081190', '00201206', '00201208', '00201209']

/** Tags of a level, with those that `includefield` names by tag or keyword, or by `all` [PS3.18 8.3.4.3]. */
export function searchFieldsOf(level: SearchLevel, query: URLSearchParams): readonly string[] {
  const wanted = query.getAll('includefield').flatMap((value) => value.split(','))
  const included = includedKeys[level].filter(
    ({ tag, keyword }) => wanted.includes('all') || wanted.includes(tag) || wanted.includes(keyword),
  )
  return [...[...qidoKeys[level], ...included].map(({ tag }) => tag), ...counted]
}

/** Whether a candidate meets a key: wildcards in texts, ranges in dates, lists of UIDs [PS3.4 C.2.2.2]. */
export function matchesKey(candidate: DicomJson, name: string, value: string): boolean {
  const tag = tagOfKey(name)
  const attribute = tag === undefined ? undefined : candidate[tag]
  if (value === '') return true
  const texts = (attribute?.Value ?? []).map(textOf)
  if (attribute?.vr === 'UI') return value.split(/[,\\]/).some((uid) => texts.includes(uid))
  if (attribute?.vr === 'DA' && value.includes('-')) {
    const [from = '', to = ''] = value.split('-')
    return texts.some((date) => (from === '' || date >= from) && (to === '' || date <= to))
  }
  const ignoreCase = attribute?.vr === 'PN' ? 'iu' : 'u'
  const pattern = value
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.')
  return texts.some((text) => new RegExp(`^${pattern}$`, ignoreCase).test(text))
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  return typeof value === 'object' && value !== null && 'Alphabetic' in value ? String(value.Alphabetic) : ''
}
