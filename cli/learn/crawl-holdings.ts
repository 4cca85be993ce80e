import { dataSetsIn, valueIn } from '../../checks/dicom-json.ts'
import { documentOf, manifestSeries, resourcesOf } from '../../checks/document-bundle.ts'
import { allMatches } from '../../checks/document-list.ts'
import type { JsonObject } from '../../checks/json-body.ts'
import { textOf } from '../../checks/json-body.ts'
import { attachmentOf, contentTypeOf, entryName, kindOf, studyUidsOf, uniqueIdOf } from '../../checks/list-entry.ts'
import { searchsetOf } from '../../checks/searchset.ts'
import type { Patient, PatientPurpose } from '../../fixtures/catalogue/facts.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import type { HeldFacts } from '../../harness/holdings/holdings-file.ts'
import type { HeldPatient } from '../../harness/holdings/holdings.ts'
import type { CountryA } from '../../harness/scenario/country-a.ts'
import { PrerequisiteMissing } from '../../harness/scenario/prerequisite.ts'
import type { World } from '../../harness/scenario/world.ts'
import { patientFacts, reportFacts, studyFacts } from './facts-of-documents.ts'
import type { ReportEntry } from './facts-of-documents.ts'

/** What a crawl found, and what it could not find or found to disagree; a line each. */
export interface Crawled {
  facts: HeldFacts
  notes: readonly string[]
}

/**
 * Lists every test patient of the target file, and retrieves their manifests, reports and objects.
 * @throws ForeignPatientError when somebody else comes
 */
export async function crawlHoldings(world: World, say: (line: string) => void): Promise<Crawled> {
  const facts = { patients: [], studies: [], reports: [], manifests: [] } as {
    -readonly [K in keyof HeldFacts]: HeldFacts[K]
  }
  const notes: string[] = []
  for (const [purpose, identifiers] of Object.entries(world.target.testPatients)) {
    const [identifier] = identifiers
    if (identifier === undefined) continue
    const session = world.openSession(`learn-${purpose}`)
    try {
      const patient: HeldPatient = {
        purpose: purpose as PatientPurpose,
        facts: { id: purpose } as Patient,
        identifier,
        identifiers,
      }
      const found = await crawlPatient(session.countryA, patient)
      facts.patients.push(...found.facts.patients)
      facts.studies.push(...found.facts.studies)
      facts.reports.push(...found.facts.reports)
      facts.manifests.push(...found.facts.manifests)
      notes.push(...found.notes.map((note) => `${purpose}: ${note}`))
      say(
        `${purpose}: ${found.facts.studies.length} studies, ${found.facts.reports.length} reports, ${found.facts.manifests.length} manifests`,
      )
    } catch (error) {
      if (!(error instanceof PrerequisiteMissing)) throw error
      const failure = session.lastFailure()
      notes.push(`${purpose}: not crawled: ${error.message}${failure === undefined ? '' : `; ${failure.text}`}`)
    } finally {
      await session.close()
    }
  }
  return { facts, notes }
}

async function crawlPatient(countryA: CountryA, patient: HeldPatient): Promise<Crawled> {
  const notes: string[] = []
  const { system, value } = patient.identifier
  const matches = searchsetOf(await countryA.findPatients([['identifier', `${system}|${value}`]]))?.matches ?? []
  if (matches.length !== 1) notes.push(`${matches.length} patients have ${system}|${value}`)
  const entries = allMatches(await countryA.findAllDocuments(patient))
  if (entries === undefined) throw new PrerequisiteMissing('the list of documents is no searchset')
  const pages = await countryA.findAllDocuments(patient)
  const older = allMatches(await countryA.findAllDocuments(patient, [['status', 'superseded']])) ?? []
  const retrieve = async (entry: JsonObject): Promise<Exchange | undefined> => {
    const attachment = attachmentOf(entry)
    const part = (name: string): Record<string, string> => {
      const text = textOf(attachment?.[name])
      return text === undefined ? {} : { [name]: text }
    }
    const listed = pages.find((page) => searchsetOf(page)?.matches.includes(entry) === true) ?? pages[0]
    if (listed === undefined) return undefined
    const parts = { ...part('url'), ...part('data'), ...part('contentType') }
    return await countryA.retrieveAttachment(patient, parts, contentTypeOf(entry) ?? '*/*', listed)
  }
  const studies = new Map<string, HeldFacts['studies'][number]>()
  const manifests: HeldFacts['manifests'] = []
  for (const entry of entries) {
    const kind = kindOf(entry)
    const uniqueId = uniqueIdOf(entry)
    const [studyUid] = studyUidsOf(entry)
    if (kind !== 'manifest-fhir' && kind !== 'manifest-kos') continue
    if (uniqueId === undefined || studyUid === undefined) {
      notes.push(`${entryName(entry)} has no masterIdentifier or no study: left out`)
      continue
    }
    const createdAt = textOf(attachmentOf(entry)?.['creation'])
    const named = { id: `${kind}-${uniqueId}`, patientId: patient.facts.id, studyId: studyUid, kind, uniqueId }
    manifests.push({ ...named, ...(createdAt === undefined ? {} : { createdAt }) })
    if (kind !== 'manifest-fhir') continue
    const bundle = documentAt(await retrieve(entry))
    if (bundle === undefined) {
      notes.push(`${entryName(entry)} gives no FHIR manifest`)
      continue
    }
    const study = studyFacts(entry, bundle, { patientId: patient.facts.id, studyUid })
    studies.set(studyUid, study)
    notes.push(...(await storeNotes(countryA, patient, study, bundle)))
  }
  const listed: ReportEntry[] = []
  for (const entry of [...entries, ...older]) {
    if (kindOf(entry) !== 'report') continue
    const current = entry['status'] === 'current'
    listed.push({ entry, current, bundle: current ? documentAt(await retrieve(entry)) : undefined })
  }
  const reports = reportFacts(listed, patient.facts.id)
  for (const { studyId, id } of [...reports, ...manifests])
    if (!studies.has(studyId))
      notes.push(`${id} is of the study ${studyId}, of which no FHIR manifest was found: left out`)
  const isKnown = ({ studyId }: { studyId: string }): boolean => studies.has(studyId)
  return {
    notes,
    facts: {
      patients: [patientFacts(patient, matches[0])],
      studies: [...studies.values()],
      reports: reports.filter(isKnown),
      manifests: manifests.filter(isKnown),
    },
  }
}

const documentAt = (exchange: Exchange | undefined): JsonObject | undefined =>
  exchange === undefined ? undefined : documentOf(exchange)

/** Where the store says something other than the manifest; sizes are written into the study. */
async function storeNotes(
  countryA: CountryA,
  patient: HeldPatient,
  study: HeldFacts['studies'][number],
  bundle: JsonObject,
): Promise<readonly string[]> {
  const [address] = manifestSeries(bundle).flatMap(({ addresses }) => addresses)
  const place = address === undefined ? undefined : countryA.placeOf(address)
  if (place === undefined || resourcesOf(bundle, 'ImagingStudy').length === 0) return []
  const uid = study.studyInstanceUid
  const bearer = await countryA.imagingToken(patient, place, uid)
  const listed = study.series.flatMap(({ instances }) => instances.map(({ sopInstanceUid }) => sopInstanceUid))
  const against = (who: string, came: readonly string[]): string[] => [
    ...listed
      .filter((one) => !came.includes(one))
      .map((one) => `study ${uid}: ${who} lacks ${one}, which its manifest lists`),
    ...came
      .filter((one) => !listed.includes(one))
      .map((one) => `study ${uid}: ${who} has ${one}, which its manifest does not list`),
  ]
  const found = dataSetsIn(await countryA.searchDicom(place, bearer, `/studies/${uid}/instances`, []))
  const searched = found?.flatMap((one) => valueIn(one, '00080018') ?? [])
  const objects = await countryA.retrieveDicom(place, bearer, { studyInstanceUid: uid })
  const parts = objects.facts.multipart?.parts ?? []
  const isWhole = objects.response?.status === 200 && objects.response.body.end === 'complete' && parts.length > 0
  const came = parts.flatMap(({ dicom }) => dicom?.attributes['SOPInstanceUID'] ?? [])
  if (isWhole && came.length === parts.length)
    study.sizeBytes = parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  return [
    ...(searched === undefined
      ? [`study ${uid}: the search for its instances gives nothing that can be read`]
      : against('the search', searched)),
    ...(isWhole ? against('the store', came) : [`study ${uid}: its objects did not come whole`]),
  ]
}
