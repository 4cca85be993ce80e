import type { Catalogue, Patient, Study } from '../../../fixtures/catalogue/facts.ts'
import type { CountryState, ListItem } from '../country-world.ts'

/** Everything that can be listed, by patient; only published versions of reports count. */
export function listItems(catalogue: Catalogue, state: CountryState): ReadonlyMap<string, readonly ListItem[]> {
  const patients = new Map(catalogue.patients.map((patient) => [patient.id, patient]))
  const deleted = new Set(catalogue.deletedStudies)
  const studies = new Map([...catalogue.studies, ...deleted].map((study) => [study.id, study]))
  const items = new Map<string, ListItem[]>(catalogue.patients.map(({ id }) => [id, []]))
  const add = (item: ListItem): void => {
    items.get(item.patient.id)?.push(item)
  }
  for (const report of catalogue.reports) {
    const { patient, study } = placeOf(report, patients, studies)
    const furtherStudies = (report.furtherStudyIds ?? []).flatMap((id) => studies.get(id) ?? [])
    const published = report.versions.slice(0, state.publishedVersions.get(report.id) ?? report.versions.length)
    for (const version of published)
      add({
        kind: 'report',
        id: version.documentId,
        uniqueId: version.uniqueId,
        patient,
        study,
        ...(furtherStudies.length > 0 && { furtherStudies }),
        ...(deleted.has(study) && { studyIsDeleted: true }),
        current: version === published.at(-1) && report.deprecated !== true,
        createdAt: version.createdAt,
        report: { report, version },
      })
  }
  for (const manifest of catalogue.manifests) {
    const { patient, study } = placeOf(manifest, patients, studies)
    const shared = {
      uniqueId: manifest.uniqueId,
      patient,
      study: manifest.study ?? study,
      current: manifest.replacedBy === undefined,
      createdAt: manifest.createdAt,
      manifest,
    }
    add({ kind: 'manifest-fhir', id: manifest.fhirDocumentId, ...shared })
    add({ kind: 'manifest-kos', id: manifest.kosDocumentId, ...shared })
  }
  return items
}

function placeOf(
  document: { id: string; patientId: string; studyId: string },
  patients: ReadonlyMap<string, Patient>,
  studies: ReadonlyMap<string, Study>,
): { patient: Patient; study: Study } {
  const patient = patients.get(document.patientId)
  const study = studies.get(document.studyId)
  if (patient === undefined || study === undefined)
    throw new Error(`the document ${document.id} names a patient or a study that the catalogue does not hold`)
  return { patient, study }
}
