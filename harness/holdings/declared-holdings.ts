import type {
  Manifest,
  Patient,
  PatientIdentifier,
  Report,
  ReportVersion,
  Study,
} from '../../fixtures/catalogue/facts.ts'
import { PrerequisiteMissing } from '../scenario/prerequisite.ts'
import type { Target } from '../target/target.ts'
import type { HeldFacts } from './holdings-file.ts'
import type { HeldDocument, HeldPatient, Holdings } from './holdings.ts'

/** Facts that every study, report, patient … has: where the file does not state one, nobody may guess it. */
const certain: ReadonlySet<string> = new Set([
  ...['country', 'family', 'given', 'birthDate', 'gender'],
  ...['startedAt', 'description', 'accession', 'procedure', 'region'],
  ...['seriesNumber', 'modality', 'bodySite', 'sopClassUid', 'instanceNumber', 'numberOfFrames'],
  ...['depth', 'title', 'language', 'status', 'createdAt', 'conclusion', 'identifier'],
  ...['kosSeriesInstanceUid'],
])

/**
 * Facts of a holdings file as scenarios read them: `null` is undefined, and what is not stated stops the scenario.
 * @throws PrerequisiteMissing when a fact is read that is not there
 */
function stating(facts: object, where: string): object {
  return new Proxy(facts, {
    get: (target, name, receiver): unknown => {
      const value: unknown = Reflect.get(target, name, receiver)
      if (typeof name === 'symbol') return value
      if (value === undefined && certain.has(name) && !Array.isArray(target))
        throw new PrerequisiteMissing(`the holdings do not state ${name} of ${where}`)
      if (typeof value !== 'object') return value
      return value === null ? undefined : stating(value, Array.isArray(target) ? where : `${where}, ${name}`)
    },
  })
}

const asDocument = (facts: object, where: string): HeldDocument => stating(facts, where) as HeldDocument
const asManifest = (facts: object, where: string): Manifest => stating(facts, where) as Manifest
const asPatient = (facts: object, where: string): Patient => stating(facts, where) as Patient

/** The holdings that a file states: the oracle of a country that accepts no upload [C-11]. */
export function declaredHoldings(file: HeldFacts, testPatients: Target['testPatients']): Holdings {
  const identifiersOf = ({ purpose, identifiers }: HeldFacts['patients'][number]): readonly PatientIdentifier[] =>
    testPatients[purpose] ?? identifiers
  const named = (list: readonly { id: string }[], what: string): readonly object[] =>
    list.map((one) => stating(one, `${what} ${one.id}`))
  const studies = named(
    file.studies.map((study) => ({ ...study, unmarked: true })),
    'study',
  ) as readonly Study[]
  const reports = named(file.reports, 'report') as readonly Report[]
  const ownedBy = (held: HeldPatient) => (item: { patientId: string }) => item.patientId === held.facts.id
  const studyOf = (id: string): Study => {
    const study = studies.find((one) => one.id === id)
    if (study === undefined) throw new PrerequisiteMissing(`the holdings do not state the study ${id}`)
    return study
  }
  const versionsOf = (report: Report): HeldDocument[] =>
    report.versions.map((version: ReportVersion, index) =>
      asDocument(
        {
          kind: 'report',
          uniqueId: version.uniqueId,
          study: studyOf(report.studyId),
          current: index === report.versions.length - 1,
          ...statedPart(file.reports.find(({ id }) => id === report.id)?.versions[index], 'createdAt'),
          report,
          version,
        },
        `version ${version.version} of report ${report.id}`,
      ),
    )
  return {
    patient: (purpose) => {
      const stated = file.patients.find((patient) => patient.purpose === purpose)
      const identifiers = stated === undefined ? [] : identifiersOf(stated)
      const [identifier] = identifiers
      if (stated === undefined || identifier === undefined)
        throw new PrerequisiteMissing(`the holdings do not state a patient for the purpose "${purpose}"`)
      return { purpose, facts: asPatient(stated, `patient ${stated.id}`), identifier, identifiers }
    },
    everyIdentifier: file.patients.flatMap(identifiersOf),
    documentsOf: (held) => [
      ...reports.filter(ownedBy(held)).flatMap(versionsOf),
      ...file.manifests.filter(ownedBy(held)).map((manifest) =>
        asDocument(
          {
            kind: manifest.kind,
            uniqueId: manifest.uniqueId,
            study: studyOf(manifest.studyId),
            current: true,
            ...statedPart(manifest, 'createdAt'),
            manifest: asManifest(manifest, `manifest ${manifest.id}`),
          },
          `manifest ${manifest.id}`,
        ),
      ),
    ],
    studiesOf: (held) => studies.filter(ownedBy(held)),
    deletedStudiesOf: () => [],
    reportsOf: (held) => reports.filter(ownedBy(held)),
    manifestOf: (study) => {
      const manifest = file.manifests.find(({ studyId }) => studyId === study.id)
      return manifest === undefined ? undefined : asManifest(manifest, `manifest ${manifest.id}`)
    },
    sizeBytesOf: (study) => file.studies.find(({ id }) => id === study.id)?.sizeBytes ?? undefined,
    after: () => undefined,
  }
}

/** A fact under its name when it is stated; nothing when it is not. */
function statedPart(facts: object | undefined, name: string): object {
  const value: unknown = (facts as Readonly<Record<string, unknown>> | undefined)?.[name]
  return value === undefined ? {} : { [name]: value }
}
