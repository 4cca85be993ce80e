import { withFullReport, withSection } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const findingIsInNoSection = mutant({
  id: 'finding-is-in-no-section',
  fault: 'Findings are in the DiagnosticReport, and in no section of the report.',
  breaks: ['A10-11/section-dr-finding-agree'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      resource.resourceType === 'Composition'
        ? withSection(resource, '59776-5', (section) => ({
            ...section,
            entry: ((section['entry'] ?? []) as { type?: string }[]).filter(({ type }) => type !== 'Observation'),
          }))
        : resource,
    ),
})
