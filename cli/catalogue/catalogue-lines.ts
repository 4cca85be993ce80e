import type { AwkwardCase, Catalogue, Patient, Report, Study } from '../../fixtures/catalogue/facts.ts'

/** Studies of a patient that are listed one by one. */
const SHOWN_STUDIES = 10

const indent = '            '

/** The catalogue as text: patients, their studies and reports, and below each awkward case what it is there for. */
export function catalogueLines(catalogue: Catalogue): readonly string[] {
  return catalogue.patients.flatMap((patient) => {
    const own = ({ patientId }: { patientId: string }): boolean => patientId === patient.id
    const studies = [...catalogue.studies, ...catalogue.deletedStudies].filter(own)
    const reports = catalogue.reports.filter(own)
    const held = catalogue.studies.filter(own).length
    const shown = studies.filter(({ cases }, index) => cases !== undefined || index < SHOWN_STUDIES)
    const more = studies.length - shown.length
    return [
      `${patientLine(patient)}: ${String(held)} studies, ${String(reports.length)} reports`,
      ...caseLines(patient.cases),
      ...shown.flatMap((study) => [
        studyLine(study, catalogue),
        ...caseLines(study.cases),
        ...reports.filter(({ studyId }) => studyId === study.id).flatMap((report) => caseLines(report.cases)),
      ]),
      ...(more > 0 ? [`${indent}… and ${String(more)} more`] : []),
    ]
  })
}

function patientLine(patient: Patient): string {
  const [{ system, value }] = patient.identifiers
  const name = `${patient.given.join(' ')} ${patient.family}`
  return `${patient.purpose.padEnd(11)} ${patient.country} ${name}, ${patient.birthDate}, ${system}|${value}`
}

function studyLine(study: Study, catalogue: Catalogue): string {
  const modalities = study.series.map(({ modality }) => modality).join('+')
  const gone = catalogue.deletedStudies.includes(study) ? ' (deleted)' : ''
  return `${indent}${study.startedAt} ${modalities.padEnd(9)} ${study.description}${gone} ${study.studyInstanceUid}`
}

function caseLines(cases: readonly AwkwardCase[] | undefined): readonly string[] {
  return (cases ?? []).map(({ name, explanation }) => `${indent}  case ${name}: ${explanation}`)
}

/** Every awkward case, and the ids of what shows it. */
export function casesOf(catalogue: Catalogue): readonly (AwkwardCase & { shownBy: string })[] {
  const rows: readonly (Patient | Study | Report)[] = [
    ...catalogue.patients,
    ...catalogue.studies,
    ...catalogue.deletedStudies,
    ...catalogue.reports,
  ]
  return rows.flatMap((row) => (row.cases ?? []).map((one) => ({ ...one, shownBy: row.id })))
}
