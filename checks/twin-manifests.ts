import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { documentAccessions, documentOf, documentStudyUids, manifestSeries, resourcesOf } from './document-bundle.ts'
import type { JsonObject } from './json-body.ts'
import { answerInWords, objectsOf, textOf } from './json-body.ts'
import type { Kos } from './kos-document.ts'
import { evidenceOf } from './kos-document.ts'
import { bare, codingsOf } from './list-entry.ts'

type Twins = { readonly kos: Exchange; readonly manifest: Exchange }

/** Both manifests of one study; in words why there are none to compare. */
function twinsOf({ kos: kosAnswer, manifest }: Twins): { kos: Kos; bundle: JsonObject; own: string } | string {
  const { kos, attributes } = kosAnswer.facts.dicom ?? {}
  const bundle = documentOf(manifest)
  if (kos === undefined) return `no Key Object Selection: ${answerInWords(kosAnswer)}`
  if (bundle === undefined) return `no FHIR manifest: ${answerInWords(manifest)}`
  const uids = documentStudyUids(bundle).map(({ uid }) => uid)
  if (!kos.studies.every(({ studyInstanceUid }) => uids.includes(studyInstanceUid)))
    return 'the manifests are of different studies: see A2-02'
  return { kos, bundle, own: attributes?.['SOPInstanceUID'] ?? '' }
}

/** Article 10: the KOS lists the same instances as the FHIR manifest of the same version; itself is judged as KOS-14. */
export const kosListsTheInstancesOfItsTwin = check<'A10-24/kos-parses-sop-class', Twins>(
  'A10-24/kos-parses-sop-class',
  'kos-lists-the-instances-of-its-twin',
  (evidence) => {
    const twins = twinsOf(evidence)
    if (typeof twins === 'string') return cannotTell(twins)
    const named = manifestSeries(twins.bundle).flatMap(({ instances }) => instances.map((one) => one.sopInstanceUid))
    if (named.length === 0 || named.includes(undefined))
      return cannotTell('the FHIR manifest does not name all: see A2-06')
    const listed = evidenceOf(twins.kos).filter((uid) => uid !== twins.own)
    const missing = named.find((uid) => !listed.includes(uid ?? ''))
    const further = listed.find((uid) => !named.includes(uid))
    const expected = `the ${named.length} instances of the FHIR manifest, each once`
    const twice = named.find((uid, index) => named.indexOf(uid) !== index)
    if (twice !== undefined)
      return notMet({
        expected,
        observed: `the FHIR manifest names ${twice} twice`,
        at: 'ImagingStudy.series.instance',
      })
    if (missing !== undefined) return notMet({ expected, observed: `${missing} is not in the KOS`, at: '(0040,A375)' })
    return further === undefined
      ? met(`${listed.length} instances`)
      : notMet({ expected, observed: `${further} is in the KOS alone`, at: '(0040,A375)' })
  },
)

/** What the FHIR manifest has to say where the holdings state it: where it says something else, it is judged itself. */
export interface TwinFacts {
  family?: string
  birthDate?: string
  gender?: string
  startedAt?: string
  description?: string
  accession?: string
  region?: string
}

const sexOf: Readonly<Record<string, string>> = { male: 'M', female: 'F', other: 'O' }
const compactDate = (date: string): string => date.replaceAll('-', '')

/** One fact as each manifest says it, in one writing; where either says nothing there is nothing to compare. */
interface Said {
  what: string
  kos: string | undefined
  fhir: readonly string[]
  held?: string | undefined
}

function instantOf({
  StudyDate: date,
  StudyTime: time,
  TimezoneOffsetFromUTC: offset,
}: Kos['header']['attributes']): string | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d) (\d\d)(\d\d)(\d\d)[.\d]* ([+-]\d\d)(\d\d)$/.exec(
    `${date ?? ''} ${time ?? ''} ${offset ?? ''}`,
  )
  if (parts === null) return undefined
  const [, year, month, day, hour, minute, second, hours, minutes] = parts
  return inUtc(
    `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}${hours ?? ''}:${minutes ?? ''}`,
  )
}

const inUtc = (instant: string): string =>
  Number.isNaN(Date.parse(instant)) ? instant : new Date(instant).toISOString()

function saidOfPatientAndStudy(kos: Kos, bundle: JsonObject, held: TwinFacts): readonly Said[] {
  const { attributes, issuer } = kos.header
  const [patient] = resourcesOf(bundle, 'Patient')
  const [study] = resourcesOf(bundle, 'ImagingStudy')
  const texts = (...values: (string | undefined)[]): string[] => values.flatMap((value) => value ?? [])
  const own = objectsOf(patient?.['identifier']).filter((one) => bare(textOf(one['system']) ?? '') === issuer?.id)
  const regions = objectsOf(study?.['extension']).flatMap((extension) =>
    codingsOf(extension['valueCodeableConcept']).map(({ code }) => code),
  )
  return [
    { what: 'Patient ID', kos: attributes['PatientID'], fhir: own.flatMap(({ value }) => textOf(value) ?? []) },
    {
      what: "Patient's Name",
      kos: attributes['PatientName']?.split('^')[0],
      fhir: objectsOf(patient?.['name']).flatMap(({ family }) => textOf(family) ?? []),
      held: held.family,
    },
    {
      what: "Patient's Birth Date",
      kos: attributes['PatientBirthDate'],
      fhir: texts(textOf(patient?.['birthDate'])).map(compactDate),
      held: held.birthDate && compactDate(held.birthDate),
    },
    {
      what: "Patient's Sex",
      kos: attributes['PatientSex'],
      fhir: texts(textOf(patient?.['gender'])).flatMap((gender) => sexOf[gender] ?? []),
      held: held.gender && sexOf[held.gender],
    },
    {
      what: 'Study Date and Time',
      kos: instantOf(attributes),
      fhir: texts(textOf(study?.['started'])).map(inUtc),
      held: held.startedAt && inUtc(held.startedAt),
    },
    {
      what: 'Study Description',
      kos: attributes['StudyDescription'],
      fhir: texts(textOf(study?.['description'])),
      held: held.description,
    },
    {
      what: 'Accession Number',
      kos: kos.requests[0]?.accessionNumber,
      fhir: documentAccessions(bundle).map(({ value }) => value),
      held: held.accession,
    },
    { what: 'Target Region', kos: kos.library?.regions[0], fhir: regions, held: held.region },
  ]
}

function saidOfSeries(kos: Kos, bundle: JsonObject): readonly Said[] {
  const evidence = new Map(
    kos.studies.flatMap(({ series }) =>
      series.flatMap(({ seriesInstanceUid, instances }) =>
        instances.map(
          ({ sopInstanceUid, sopClassUid }) => [sopInstanceUid, { seriesInstanceUid, sopClassUid }] as const,
        ),
      ),
    ),
  )
  const listed = manifestSeries(bundle)
  const known = new Set(listed.map(({ seriesInstanceUid }) => seriesInstanceUid))
  return listed.flatMap(({ seriesInstanceUid, modality, instances }) => {
    const group = kos.library?.groups.find((one) => one.seriesInstanceUid === seriesInstanceUid)
    return [
      { what: `modality of series ${seriesInstanceUid ?? ''}`, kos: group?.modality, fhir: [modality ?? []].flat() },
      ...instances.flatMap(({ sopInstanceUid = '', sopClassUid }) => {
        const other = evidence.get(sopInstanceUid)
        // a series that no twin names is judged as A10-24/single-series-retrieval-kos
        const place = known.has(other?.seriesInstanceUid) ? other?.seriesInstanceUid : undefined
        return [
          { what: `SOP class of ${sopInstanceUid}`, kos: other?.sopClassUid, fhir: [sopClassUid ?? []].flat() },
          { what: `series of ${sopInstanceUid}`, kos: place, fhir: [seriesInstanceUid ?? []].flat() },
        ]
      }),
    ]
  })
}

/** Article 13: the KOS variant of a manifest is equivalent to the FHIR one: each fact that both state is the same. */
export const kosSaysWhatItsTwinSays = check<'A13-02/kos-variant-equivalent', Twins, TwinFacts>(
  'A13-02/kos-variant-equivalent',
  'kos-says-what-its-twin-says',
  (evidence, held) => {
    const twins = twinsOf(evidence)
    if (typeof twins === 'string') return cannotTell(twins)
    const { kos, bundle } = twins
    const both = [...saidOfPatientAndStudy(kos, bundle, held), ...saidOfSeries(kos, bundle)].filter(
      (one) => one.kos !== undefined && one.fhir.length > 0 && (one.held === undefined || one.fhir.includes(one.held)),
    )
    const other = both.find((one) => !one.fhir.includes(one.kos ?? ''))
    if (both.length === 0) return cannotTell('the manifests state no fact in common')
    return other === undefined
      ? met(`${both.length} facts`)
      : notMet({
          expected: `${other.fhir.join(' or ')}, as in the FHIR manifest`,
          observed: other.kos ?? '',
          at: other.what,
        })
  },
)
