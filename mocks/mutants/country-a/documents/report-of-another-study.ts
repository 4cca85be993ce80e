import { withResources } from './with-resources.ts'
import { mutant } from '../../mutant.ts'

export const reportOfAnotherStudy = mutant({
  id: 'report-of-another-study',
  fault: 'The report names another study than its manifest does.',
  breaks: ['UC-05/study-uid-sets', 'UC-15/by-study-uid', 'A2-02/study-instance-uid', 'D-27/mutant-pdf-another-report'],
  mutate: (country) =>
    withResources(country, 'report', (resource) =>
      resource.resourceType === 'ImagingStudy'
        ? { ...resource, identifier: [{ system: 'urn:dicom:uid', value: 'urn:oid:2.25.4711' }] }
        : resource,
    ),
})
