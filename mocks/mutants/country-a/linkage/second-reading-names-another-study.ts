import { withResources } from '../documents/with-resources.ts'
import { mutant } from '../../mutant.ts'

export const secondReadingNamesAnotherStudy = mutant({
  id: 'second-reading-names-another-study',
  fault: 'The second report of a study names another study.',
  breaks: ['A2-03/both-listed-both-linked'],
  mutate: (country) =>
    withResources(country, 'report', (resource, { report }) => {
      const second = report?.report.id.endsWith('-second-reading') === true
      if (!second || resource.resourceType !== 'ImagingStudy') return resource
      return { ...resource, identifier: [{ system: 'urn:dicom:uid', value: 'urn:oid:2.999.7.7' }] }
    }),
})
