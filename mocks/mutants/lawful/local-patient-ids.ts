import { instanceFile } from '../../../fixtures/dicom/instance-file.ts'
import { lawfulVariant } from '../mutant.ts'

export const localPatientIds = lawfulVariant({
  id: 'local-patient-ids',
  what: "Every object carries the hospital's own PatientID under the hospital's issuer.",

  mutate: (country) => ({
    ...country,
    instanceBytes: ({ study, series, instance }, as = 'uncompressed') => {
      const local = { ...study, localPatientId: { value: `H-${study.patientId}`, issuer: 'urn:oid:2.999.8.3' } }
      return instanceFile(country.world.catalogue, local, series, instance, as)
    },
  }),
})
