import type { Exchange } from '../harness/exchange/exchange.ts'
import { lookedUp } from '../harness/exchange/looked-up.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { sameProcedureAs } from '../profiles/procedure-pairs.ts'
import type { Pages } from './document-list.ts'
import { allMatches, keyOf } from './document-list.ts'
import { numberIn, specialtiesOf, studyTypesOf, titleOf } from './entry-parameters.ts'
import { answerInWords } from './json-body.ts'
import { judgeEach } from './list-entries.ts'
import { attachmentOf, codingsOf, kindOf, studyUidsOf } from './list-entry.ts'

/** Facts of the holdings by `kind uniqueId`. */
type ByKey<T> = Record<string, T>

/** Article 10, parameter 4: the study type is a code with its system. */
export const entriesCarryTheStudyType = check<'A10-16/context-event-category-coded', Pages>(
  'A10-16/context-event-category-coded',
  'entries-carry-the-study-type',
  (pages) =>
    judgeEach(pages, 'a coded context.event, or a category of the study type', (entry) => {
      const types = studyTypesOf(entry)
      if (types.length === 0) return { absent: 'no study type' }
      return types.some(({ system }) => system !== undefined)
        ? undefined
        : { wrong: `study type ${types[0]?.code ?? ''} without a system`, at: 'DocumentReference.context.event' }
    }),
)

/** Article 10, parameter 4: the study type is the study's procedure, in its own code or in that of the shipped pair. */
export const studyTypeIsTheProcedure = check<
  'A10-16/consistent-imagingstudy-procedurecode-same',
  Pages,
  { procedures: ByKey<{ system: string; code: string }> }
>('A10-16/consistent-imagingstudy-procedurecode-same', 'study-type-is-the-procedure', (pages, { procedures }) => {
  let compared = 0
  const judgement = judgeEach(pages, 'the code of ImagingStudy.procedureCode, or its pair', (entry) => {
    const held = lookedUp(procedures, keyOf(entry))
    if (held === undefined) return undefined
    const pairs = sameProcedureAs(held.code)
    const types = studyTypesOf(entry).filter(
      ({ system }) => system === held.system || (pairs.length > 0 && system === 'http://loinc.org'),
    )
    if (types.length === 0) return undefined // another system: cannot be told
    compared += 1
    if (types.some(({ code }) => code === held.code || pairs.includes(code))) return undefined
    return {
      wrong: `study type ${types.map(({ code }) => code).join(', ')}, the procedure was ${held.code}`,
      at: 'DocumentReference.context.event',
    }
  })
  return judgement.is === 'met' && compared === 0 ? cannotTell('no study type is in the system of ours') : judgement
})

/** Article 10, parameter 5: where the speciality is carried, it is a code with its system [convention C-3]. */
export const specialtyIsCoded = check<'A10-17/slot-mhd-mado-hl7', Pages>(
  'A10-17/slot-mhd-mado-hl7',
  'specialty-is-coded',
  (pages) => {
    const judgement = judgeEach(pages, 'requesting-specialty as a code with its system', (entry) => {
      const concepts = specialtiesOf(entry)
      if (concepts.length === 0) return undefined // judged as the gap
      return concepts
        .flatMap((one) => codingsOf(one['valueCodeableConcept']))
        .some(({ system }) => system !== undefined)
        ? undefined
        : { wrong: 'a requesting speciality without a code', at: 'DocumentReference.extension(requesting-specialty)' }
    })
    const carried = (allMatches(pages) ?? []).some((entry) => specialtiesOf(entry).length > 0)
    return judgement.is === 'met' && !carried ? cannotTell('no entry carries a speciality') : judgement
  },
)

/** Article 10, parameter 5: an entry without it is a gap, which no profile fills. */
export const specialtyIsCarried = check<'A10-17/else-report-gap', Pages>(
  'A10-17/else-report-gap',
  'specialty-is-carried',
  (pages) =>
    judgeEach(pages, 'requesting-specialty', (entry) =>
      specialtiesOf(entry).length > 0 ? undefined : { absent: 'no requesting speciality (no profile has a place)' },
    ),
)

/** Article 10, parameter 6: a title or description that tells one study from another. */
export const titlesTellStudiesApart = check<'A10-18/description-attachment-title-non', Pages>(
  'A10-18/description-attachment-title-non',
  'titles-tell-studies-apart',
  (pages) => {
    const entries = allMatches(pages) ?? []
    const titles = new Set(entries.flatMap((entry) => titleOf(entry) ?? []))
    const studies = new Set(entries.flatMap((entry) => studyUidsOf(entry)))
    if (titles.size === 1 && studies.size > 1)
      return notMet({
        expected: 'titles that differ as the studies do',
        observed: `"${[...titles].join('')}" for ${studies.size} studies`,
        at: 'DocumentReference.description',
      })
    return judgeEach(pages, 'a description or a title', (entry) =>
      titleOf(entry) === undefined ? { absent: 'neither description nor attachment.title' } : undefined,
    )
  },
)

const tolerance = 0.05
const isAbout = (one: number, other: number): boolean => Math.abs(one - other) <= other * tolerance

/** Article 10, parameter 7: bytes of the study as stored, right within 5 % [convention C-2]. */
export const studySizeIsRight = check<'A10-19/see-a10-07', Pages, { sizes: ByKey<number> }>(
  'A10-19/see-a10-07',
  'study-size-is-right',
  (pages, { sizes }) =>
    judgeEach(pages, 'study-size-bytes within 5 % of the bytes as stored', (entry) => {
      const said = numberIn(entry, 'study-size-bytes')
      if (said === undefined) return { absent: 'no size of the study' }
      const held = lookedUp(sizes, keyOf(entry))
      if (Number.isInteger(said) && said > 0 && (held === undefined || isAbout(said, held))) return undefined
      return {
        wrong: `${said} bytes, the objects have ${held ?? 'a whole number of'} bytes`,
        at: 'DocumentReference.extension(study-size-bytes)',
      }
    }),
)

/** Article 10: the size that the list says of a study is that of its objects as they come [convention C-2]. */
export const sizeIsThatOfTheObjects = check<
  'A10-07/size-figure-exists-study',
  { pages: Pages; objects: Exchange },
  { studyInstanceUid: string; instances: string[] }
>(
  'A10-07/size-figure-exists-study',
  'size-is-that-of-the-objects',
  ({ pages, objects }, { studyInstanceUid, instances }) => {
    const parts = objects.facts.multipart?.parts ?? []
    const whole = parts.filter(({ dicom }) => dicom?.part10 === true && dicom.problem === undefined)
    const uids = new Set(whole.map(({ dicom }) => dicom?.fileMeta.sopInstanceUid ?? ''))
    const isTheStudy = parts.length === instances.length && instances.every((uid) => uids.has(uid))
    const came = parts.reduce((sum, part) => sum + part.sizeBytes, 0)
    if (objects.response?.status !== 200 || objects.response.body.end !== 'complete' || !isTheStudy)
      return cannotTell(`${answerInWords(objects)} with other objects than the study has: see ST-08`)
    return judgeEach(pages, `study-size-bytes within 5 % of the ${came} bytes that came`, (entry) => {
      const studies = studyUidsOf(entry)
      // which study a report is about is judged as UC-12
      if (kindOf(entry) === 'report' || studies.length !== 1 || studies[0] !== studyInstanceUid) return undefined
      const said = numberIn(entry, 'study-size-bytes')
      if (said === undefined) return { absent: 'no size of the study' }
      return isAbout(said, came)
        ? undefined
        : { wrong: `${said} bytes, ${came} came`, at: 'DocumentReference.extension(study-size-bytes)' }
    })
  },
)

/** Article 10, parameter 7: `attachment.size` is of the document, never of the study. */
export const attachmentSizeIsOfTheDocument = check<'A10-19/attachment-size-must-read', Pages, { sizes: ByKey<number> }>(
  'A10-19/attachment-size-must-read',
  'attachment-size-is-of-the-document',
  (pages, { sizes }) => {
    const judgement = judgeEach(pages, 'attachment.size of the document, or none', (entry) => {
      const said = attachmentOf(entry)?.['size']
      const held = lookedUp(sizes, keyOf(entry))
      return typeof said === 'number' && held !== undefined && isAbout(said, held)
        ? { wrong: `attachment.size ${said} is the size of the study`, at: 'DocumentReference.content.attachment.size' }
        : undefined
    })
    return judgement.is === 'met' ? met('no attachment.size that is the study') : judgement
  },
)
