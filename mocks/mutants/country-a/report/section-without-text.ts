import { withFullReport, withSection } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const sectionWithoutText = mutant({
  id: 'section-without-text',
  fault: 'A section can be read by machines alone.',
  breaks: ['A3-04/narrative-present'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      resource.resourceType === 'Composition'
        ? withSection(resource, '55115-0', ({ text: _, ...section }) => section)
        : resource,
    ),
})
