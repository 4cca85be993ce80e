import { withResources } from './with-resources.ts'
import { mutant } from '../../mutant.ts'

export const reportNamesASecondStudy = mutant({
  id: 'report-names-a-second-study',
  fault: 'The report names its study and another study of the same patient.',
  breaks: ['UC-05/study-uid-sets', 'A2-02/study-instance-uid', 'EUR-17/study-uid'],
  mutate: (country) =>
    withResources(country, 'report', (resource, { patient, study }) => {
      const other = country.world.catalogue.studies.find((one) => one.patientId === patient.id && one !== study)
      if (resource.resourceType !== 'ImagingStudy' || other === undefined) return resource
      const second = { system: 'urn:dicom:uid', value: `urn:oid:${other.studyInstanceUid}` }
      return { ...resource, identifier: [...(resource.identifier ?? []), second] }
    }),
})
