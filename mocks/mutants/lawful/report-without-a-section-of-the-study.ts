import { REPORT_SECTION } from '../../../terms/codes.ts'
import { withResources } from '../country-a/documents/with-resources.ts'
import { lawfulVariant } from '../mutant.ts'

interface Section {
  code?: { coding?: readonly { code?: string }[] }
}

export const reportWithoutASectionOfTheStudy = lawfulVariant({
  id: 'report-without-a-section-of-the-study',
  what: 'Reports have no section of the imaging study, which builds after the ballot leave free (0..1).',
  guides: { hl7eu: 'post-ballot' },
  mutate: (country) =>
    withResources(country, 'report', (resource) =>
      resource.resourceType === 'Composition'
        ? {
            ...resource,
            section: (resource['section'] as readonly Section[]).filter(
              ({ code }) => code?.coding?.[0]?.code !== REPORT_SECTION.imagingStudy.code,
            ),
          }
        : resource,
    ),
})
