import { afterChange } from '../../fixtures/catalogue/changes.ts'
import type { ChangeId } from '../../fixtures/catalogue/changes.ts'
import type {
  Catalogue,
  Manifest,
  Patient,
  PatientIdentifier,
  PatientPurpose,
  Report,
  ReportVersion,
  Study,
} from '../../fixtures/catalogue/facts.ts'
import { studySizeBytes } from '../../fixtures/catalogue/study-size.ts'
import type { Target } from '../target/target.ts'
import { contentOfCatalogue } from './held-content.ts'
import type { HeldContent } from './held-content.ts'

/** A patient as this target knows them. */
export interface HeldPatient {
  purpose: PatientPurpose
  facts: Patient
  /** What to ask the target by. */
  identifier: PatientIdentifier
  identifiers: readonly PatientIdentifier[]
}

/** One entry that a complete list must hold. */
export interface HeldDocument {
  kind: 'report' | 'manifest-fhir' | 'manifest-kos'
  /** masterIdentifier.value without prefix. */
  uniqueId: string
  study: Study
  /** Studies that a report interprets together with that one. */
  furtherStudies?: readonly Study[]
  /** Patient-level order of versions; only reports have more than one. */
  current: boolean
  createdAt: string
  report?: Report
  version?: ReportVersion
  manifest?: Manifest
}

/** What this target holds: the oracle of every scenario. It states facts; a fact it lacks is never guessed. */
export interface Holdings {
  patient: (purpose: PatientPurpose) => HeldPatient
  /** Every identifier of every test patient; whoever else appears in an answer is foreign. */
  everyIdentifier: readonly PatientIdentifier[]
  /** All documents of a patient, superseded versions too. */
  documentsOf: (patient: HeldPatient) => readonly HeldDocument[]
  studiesOf: (patient: HeldPatient) => readonly Study[]
  /** Studies that were deleted and that reports still speak of. */
  deletedStudiesOf: (patient: HeldPatient) => readonly Study[]
  reportsOf: (patient: HeldPatient) => readonly Report[]
  manifestOf: (study: Study) => Manifest | undefined
  /** Bytes of a study's objects as stored; absent where the holdings do not state it. */
  sizeBytesOf?: (study: Study) => number | undefined
  /** What the objects of a study show and measure, by SOP Instance UID; absent where the holdings do not state it. */
  contentOf?: (study: Study) => Readonly<Record<string, HeldContent>>
  /** What is held once documents of the patient `changing` have changed; undefined: not stated. */
  after: (change: ChangeId) => Holdings | undefined
}

/** @returns the holdings of a target that was filled with the catalogue. */
export function holdingsOfCatalogue(catalogue: Catalogue, testPatients: Target['testPatients']): Holdings {
  const identifiersOf = (patient: Patient): readonly PatientIdentifier[] =>
    testPatients[patient.purpose] ?? patient.identifiers
  const studies = new Map([...catalogue.studies, ...catalogue.deletedStudies].map((study) => [study.id, study]))
  const studyOf = (id: string): Study => {
    const study = studies.get(id)
    if (study === undefined) throw new Error(`the catalogue names the study ${id} and does not hold it`)
    return study
  }
  const ownedBy = (held: HeldPatient) => (item: { patientId: string }) => item.patientId === held.facts.id
  return {
    patient: (purpose) => {
      const facts = catalogue.patients.find((patient) => patient.purpose === purpose)
      const identifiers = facts === undefined ? [] : identifiersOf(facts)
      const [identifier] = identifiers
      if (facts === undefined || identifier === undefined)
        throw new Error(`no test patient for the purpose "${purpose}": see testPatients of the target file`)
      return { purpose, facts, identifier, identifiers }
    },
    everyIdentifier: catalogue.patients.flatMap((patient) => identifiersOf(patient)),
    documentsOf: (held) => [
      ...catalogue.reports.filter(ownedBy(held)).flatMap((report) =>
        report.versions.map((version, index): HeldDocument => ({
          kind: 'report',
          uniqueId: version.uniqueId,
          study: studyOf(report.studyId),
          ...(report.furtherStudyIds && { furtherStudies: report.furtherStudyIds.map(studyOf) }),
          current: index === report.versions.length - 1 && report.deprecated !== true,
          createdAt: version.createdAt,
          report,
          version,
        })),
      ),
      ...catalogue.manifests.filter(ownedBy(held)).flatMap((manifest) =>
        (['manifest-fhir', 'manifest-kos'] as const).map((kind): HeldDocument => ({
          kind,
          uniqueId: manifest.uniqueId,
          study: manifest.study ?? studyOf(manifest.studyId),
          current: manifest.replacedBy === undefined,
          createdAt: manifest.createdAt,
          manifest,
        })),
      ),
    ],
    studiesOf: (held) => catalogue.studies.filter(ownedBy(held)),
    deletedStudiesOf: (held) => catalogue.deletedStudies.filter(ownedBy(held)),
    reportsOf: (held) => catalogue.reports.filter(ownedBy(held)),
    sizeBytesOf: (study) => studySizeBytes(catalogue, study),
    contentOf: (study) => contentOfCatalogue(catalogue, study),
    manifestOf: (study) =>
      catalogue.manifests.find((manifest) => manifest.studyId === study.id && manifest.replacedBy === undefined),
    after: (change) => holdingsOfCatalogue(afterChange(catalogue, change), testPatients),
  }
}
