import type { Accession, Patient, Study } from '../../../fixtures/catalogue/facts.ts'
import { CODE_SYSTEM } from '../../../terms/codes.ts'
import { DICOM_UID_SYSTEM, urnOid } from '../../../terms/uids.ts'
import type { CountryWorld } from '../country-world.ts'
import { dateMatches } from './date-parameter.ts'
import type { DateValue } from './date-parameter.ts'
import { identifierMatches, tokenMatches } from './token-parameter.ts'
import type { TokenValue } from './token-parameter.ts'

/** The search of study records, part by part. */
export interface StudyRules {
  studiesOf: (patientId: string) => readonly Study[]
  studyResource: (study: Study, patient: Patient) => Record<string, unknown>
  matchesStudyIdentifier: (study: Study, values: readonly TokenValue[]) => boolean
  matchesStudyModality: (study: Study, values: readonly TokenValue[]) => boolean
  matchesStudyBodySite: (study: Study, values: readonly TokenValue[]) => boolean
  matchesStudyStarted: (study: Study, values: readonly DateValue[]) => boolean
  /** Several parameters are joined by AND. */
  combined: (met: readonly boolean[]) => boolean
  /** Where the page after one begins. */
  nextStudyOffset: (offset: number, count: number) => number
}

const identifiersOf = (study: Study): readonly [{ system: string; value: string }, ...Accession[]] => [
  { system: DICOM_UID_SYSTEM, value: urnOid(study.studyInstanceUid) },
  study.accession,
  ...(study.furtherAccessions ?? []),
]
const modalityOf = (code: string): { system: string; code: string } => ({ system: CODE_SYSTEM.dcm, code })

/** The reference country's study records [FHIR R4 ImagingStudy; MyHealth@EU NCPeH API]. */
export function studyRules(world: CountryWorld): StudyRules {
  return {
    studiesOf: (patientId) => world.catalogue.studies.filter((study) => study.patientId === patientId),
    studyResource,
    matchesStudyIdentifier: (study, values) => identifierMatches(identifiersOf(study), values),
    matchesStudyModality: (study, values) =>
      tokenMatches(
        study.series.map(({ modality }) => modalityOf(modality)),
        values,
      ),
    matchesStudyBodySite: (study, values) =>
      tokenMatches(
        study.series.flatMap(({ bodySite }) => bodySite ?? []),
        values,
      ),
    matchesStudyStarted: (study, values) => dateMatches(study.startedAt, values),
    combined: (met) => met.every(Boolean),
    nextStudyOffset: (offset, count) => offset + count,
  }
}

function studyResource(study: Study, patient: Patient): Record<string, unknown> {
  const [uid, ...accessions] = identifiersOf(study)
  const modalities = [...new Set(study.series.map(({ modality }) => modality))]
  return {
    resourceType: 'ImagingStudy',
    id: study.id,
    identifier: [
      { ...uid, type: { coding: [{ system: CODE_SYSTEM.dcm, code: '110180' }] } },
      ...accessions.map((accession) => ({
        ...accession,
        type: { coding: [{ system: CODE_SYSTEM.identifierType, code: 'ACSN' }] },
      })),
    ],
    status: 'available',
    modality: modalities.map(modalityOf),
    subject: { reference: `Patient/${patient.id}`, identifier: patient.identifiers[0] },
    started: study.startedAt,
    numberOfSeries: study.series.length,
    numberOfInstances: study.series.reduce((sum, { instances }) => sum + instances.length, 0),
    procedureCode: [
      { coding: [study.procedure, ...(study.nationalProcedure === undefined ? [] : [study.nationalProcedure])] },
    ],
    description: study.description,
    series: study.series.map((series) => ({
      uid: series.seriesInstanceUid,
      number: series.seriesNumber,
      modality: modalityOf(series.modality),
      description: series.description,
      numberOfInstances: series.instances.length,
      ...(series.bodySite !== undefined && { bodySite: series.bodySite }),
    })),
  }
}
