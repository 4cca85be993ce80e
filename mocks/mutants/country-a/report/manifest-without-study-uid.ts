import { withFullManifest, without } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const manifestWithoutStudyUid = mutant({
  id: 'manifest-without-study-uid',
  fault: 'The study of a manifest has series and no DICOM Study UID.',
  breaks: ['D-28/exactly-one-identifier-system'],
  mutate: (country) =>
    withFullManifest(country, (resource) =>
      resource.resourceType === 'ImagingStudy' ? without(resource, 'identifier') : resource,
    ),
})
