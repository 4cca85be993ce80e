import { withResources } from './with-resources.ts'
import { mutant } from '../../mutant.ts'

export const reportWithoutStudy = mutant({
  id: 'report-without-study',
  fault: 'The report holds no ImagingStudy.',
  breaks: [
    'UC-05/study-uid-sets',
    'UC-15/by-study-uid',
    'A2-02/study-instance-uid',
    'EUR-10/imaging-study',
    'DOC-03/references-resolve',
    'D-01/profile-decides',
    'D-27/mutant-pdf-another-report',
    'OA-06/uids-dates-identifiers-sizes',
    'D-20/region-detailed-site-both',
  ],
  mutate: (country) =>
    withResources(country, 'report', (resource) => (resource.resourceType === 'ImagingStudy' ? [] : resource)),
})
