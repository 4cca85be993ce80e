import type { CountryA } from '../../../country-a/country.ts'
import type { StoredInstance } from '../../../country-a/country-world.ts'

/** The first instance of another study of the same modality: one of the same patient, or of somebody else. */
export function otherStudyOf(
  { world }: CountryA,
  { study, series: { modality } }: StoredInstance,
  { ofPatient }: { ofPatient: boolean },
): StoredInstance | undefined {
  const other = world.catalogue.studies.find(
    ({ id, patientId, series: [first] }) =>
      id !== study.id && (patientId === study.patientId) === ofPatient && first?.modality === modality,
  )
  const series = other?.series[0]
  const instance = series?.instances[0]
  return other === undefined || series === undefined || instance === undefined
    ? undefined
    : { study: other, series, instance }
}
