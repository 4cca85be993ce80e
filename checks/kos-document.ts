import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import { answerInWords } from './json-body.ts'

/** What a manifest says, as a fact of its retrieval. */
export type Kos = NonNullable<NonNullable<Exchange['facts']['dicom']>['kos']>

/** A check of the manifest in an answer. */
export function ofKos<C extends ClauseId>(
  clause: C,
  id: string,
  judge: (kos: Kos, own: string) => Judgement,
): Check<C, Exchange> {
  return check<C, Exchange>(clause, id, (answer) => {
    const kos = answer.facts.dicom?.kos
    return kos === undefined
      ? cannotTell(`no Key Object Selection: ${answerInWords(answer)}`)
      : judge(kos, answer.facts.dicom?.attributes['SOPInstanceUID'] ?? '')
  })
}

/** Every SOP Instance UID of the evidence sequence. */
export const evidenceOf = (kos: Kos): readonly string[] =>
  kos.studies.flatMap(({ series }) => series.flatMap(({ instances }) => instances.map((one) => one.sopInstanceUid)))

function says<C extends ClauseId>(clause: C, id: string, names: readonly string[], what: string): Check<C, Exchange> {
  return ofKos(clause, id, ({ header: { attributes } }) => {
    const missing = names.filter((name) => attributes[name] === undefined)
    return missing.length === 0 ? met() : notMet({ expected: what, observed: `no ${missing.join(', no ')}` })
  })
}

export const seriesIsOfModalityKo = ofKos('KOS-01/modality', 'series-is-of-modality-ko', ({ header }) =>
  header.attributes['Modality'] === 'KO'
    ? met('KO')
    : notMet({ expected: 'KO', observed: header.attributes['Modality'] ?? 'none', at: '(0008,0060)' }),
)

export const evidenceNamesEveryReference = ofKos(
  'KOS-02/references-in-evidence',
  'evidence-names-every-reference',
  (kos) => {
    const evidence = new Set(evidenceOf(kos))
    if (kos.references.length === 0) return cannotTell('the content refers to no object')
    const lost = kos.references.find((uid) => !evidence.has(uid))
    return lost === undefined
      ? met(`${kos.references.length} references`)
      : notMet({ expected: 'every referenced object in the evidence', observed: `${lost} is not`, at: '(0040,A375)' })
  },
)

export const evidenceNamesEachOnce = ofKos('KOS-02/once', 'evidence-names-each-once', (kos) => {
  const evidence = evidenceOf(kos)
  const twice = evidence.find((uid, index) => evidence.indexOf(uid) !== index)
  if (evidence.length === 0) return cannotTell('the evidence sequence names nothing')
  return twice === undefined
    ? met(`${evidence.length} objects`)
    : notMet({ expected: 'each object once', observed: `${twice} twice`, at: '(0040,A375)' })
})

export const documentNamesItsTemplate = ofKos('KOS-03/template', 'document-names-its-template', ({ header }) =>
  header.template === 'DCMR 2010'
    ? met(header.template)
    : notMet({ expected: 'DCMR 2010', observed: header.template ?? 'none', at: '(0040,A504)' }),
)

/** Codes that drafts of the same title had. */
const draftTitles = ['MADOTEMP001', 'ddd001']

export const titleIsOfAManifest = ofKos('KOS-04/title', 'title-is-of-a-manifest', ({ title = 'none', header }) => {
  if (title === '131560' && header.attributes['TitleScheme'] === 'DCM') return met('131560, DCM')
  if (draftTitles.includes(title)) return met(`${title}, the legacy code of a draft`)
  return notMet({
    expected: '131560 of DCM, Manifest with Description',
    observed: title,
    at: '(0040,A043)',
    fix: 'Use the final code of DICOM.',
  })
})

export const eachSeriesSaysItsLocation = ofKos('KOS-09/retrieve-location', 'each-series-says-its-location', (kos) => {
  const series = kos.studies.flatMap((study) => study.series)
  if (series.length === 0) return cannotTell('the evidence sequence names no series')
  const without = series.find(({ retrieveLocationUid }) => !/^[\d.]{1,64}$/.test(retrieveLocationUid ?? ''))
  return without === undefined
    ? met(`${series.length} series`)
    : notMet({ expected: 'a UID', observed: `none for ${without.seriesInstanceUid}`, at: '(0040,E011)' })
})

export const requestIsNamed = ofKos('KOS-10/request', 'request-is-named', ({ requests }) => {
  const expected = 'an item with Study Instance UID, Accession Number and issuer'
  if (requests.length === 0) return notMet({ expected, observed: 'no item', at: '(0040,A370)' })
  const poor = requests.find((one) => !(one.studyInstanceUid && one.accessionNumber && one.issuer))
  return poor === undefined
    ? met(`${requests.length} items`)
    : notMet({ expected, observed: `only ${Object.keys(poor).join(', ') || 'an empty item'}`, at: '(0040,A370)' })
})

export const timesHaveAnOffset = ofKos('KOS-11/timezone', 'times-have-an-offset', ({ header }) => {
  const offset = header.attributes['TimezoneOffsetFromUTC']
  return /^[+-]\d{4}$/.test(offset ?? '')
    ? met(offset)
    : notMet({ expected: '±HHMM', observed: offset ?? 'none', at: '(0008,0201)' })
})

export const issuerIsUniversal = ofKos('KOS-12/issuer', 'issuer-is-universal', ({ header: { issuer } }) => {
  if (issuer?.id !== undefined && issuer.type !== undefined) return met(`${issuer.id} ${issuer.type}`)
  return notMet({
    expected: 'Universal Entity ID and its type',
    observed:
      issuer?.legacy === true
        ? 'the legacy tags (0010,0032) and (0010,0033), a misprint of an older text'
        : `${issuer?.id ?? 'no id'}, ${issuer?.type ?? 'no type'}`,
    at: '(0010,0024)',
    fix: 'Write (0040,0032) and (0040,0033).',
  })
})

export const otherIdsHoldTheMainOne = ofKos('KOS-13/other-ids', 'other-ids-hold-the-main-one', ({ header }) => {
  const id = header.attributes['PatientID']
  if (id === undefined) return cannotTell('no Patient ID')
  return header.otherPatientIds.includes(id)
    ? met(`${header.otherPatientIds.length} identifiers`)
    : notMet({
        expected: 'the Patient ID among them',
        observed: `${header.otherPatientIds.length} others`,
        at: '(0010,1002)',
      })
})

export const manifestDoesNotListItself = ofKos('KOS-14/not-itself', 'manifest-does-not-list-itself', (kos, own) => {
  const evidence = evidenceOf(kos)
  if (own === '' || evidence.length === 0) return cannotTell('no SOP Instance UID, or no evidence')
  return evidence.includes(own)
    ? notMet({ expected: 'the objects of the study alone', observed: `${own}, itself`, at: '(0040,A375)' })
    : met(`${evidence.length} objects`)
})

export const makerIsNamed = says(
  'KOS-15/equipment',
  'maker-is-named',
  ['Manufacturer', 'InstitutionName'],
  'Manufacturer and Institution Name',
)
export const studyMomentIsSaid = says(
  'KOS-16/study-moment',
  'study-moment-is-said',
  ['StudyDate', 'StudyTime'],
  'Study Date and Study Time',
)
