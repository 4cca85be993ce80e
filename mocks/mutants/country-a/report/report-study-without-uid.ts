import { withFullReport, without } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const reportStudyWithoutUid = mutant({
  id: 'report-study-without-uid',
  fault: 'The study of the report has series and no DICOM Study UID.',
  breaks: ['D-01/element-absence-information-unless', 'D-27/mutant-pdf-another-report'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      resource.resourceType === 'ImagingStudy' ? without(resource, 'identifier') : resource,
    ),
})
