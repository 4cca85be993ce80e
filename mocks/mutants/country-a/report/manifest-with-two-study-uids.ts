import { withFullManifest } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const manifestWithTwoStudyUids = mutant({
  id: 'manifest-with-two-study-uids',
  fault: 'The study of a manifest has two DICOM Study UIDs.',
  breaks: ['D-28/exactly-one-identifier-system'],
  mutate: (country) =>
    withFullManifest(country, (resource) =>
      resource.resourceType === 'ImagingStudy'
        ? {
            ...resource,
            identifier: [...(resource.identifier ?? []), { system: 'urn:dicom:uid', value: 'urn:oid:2.999.1' }],
          }
        : resource,
    ),
})
