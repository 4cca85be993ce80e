import { withFullReport, withSection } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const emptySectionWithoutReason = mutant({
  id: 'empty-section-without-reason',
  fault: 'A section without entries does not say why it is empty.',
  breaks: ['D-02/accept-data-absent-reason'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      resource.resourceType === 'Composition'
        ? withSection(resource, '18783-1', ({ entry: _, ...section }) => section)
        : resource,
    ),
})
