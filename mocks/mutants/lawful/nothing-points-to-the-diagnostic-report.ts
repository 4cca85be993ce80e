import { withResources } from '../country-a/documents/with-resources.ts'
import { lawfulVariant } from '../mutant.ts'

export const nothingPointsToTheDiagnosticReport = lawfulVariant({
  id: 'nothing-points-to-the-diagnostic-report',
  what: 'Nothing in a report refers to its DiagnosticReport, which refers to the others.',
  mutate: (country) =>
    withResources(country, 'report', (resource) =>
      resource.resourceType === 'Composition'
        ? {
            ...resource,
            extension: (resource['extension'] as { url: string }[]).filter(
              ({ url }) => !/diagnostic-?report/i.test(url),
            ),
          }
        : resource,
    ),
})
