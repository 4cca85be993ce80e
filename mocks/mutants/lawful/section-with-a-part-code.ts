import { withResources } from '../country-a/documents/with-resources.ts'
import { REPORT_SECTION } from '../../../terms/codes.ts'
import { lawfulVariant } from '../mutant.ts'

export const sectionWithAPartCode = lawfulVariant({
  id: 'section-with-a-part-code',
  what: 'Reports have a section with the LOINC part code LP173421-1.',
  mutate: (country) =>
    withResources(country, 'report', (resource) =>
      resource.resourceType === 'Composition'
        ? {
            ...resource,
            section: [
              ...(resource['section'] as readonly object[]),
              {
                title: 'Report',
                code: { coding: [REPORT_SECTION.report] },
                emptyReason: {
                  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/list-empty-reason', code: 'unavailable' }],
                },
                text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml"><p>See above.</p></div>' },
              },
            ],
          }
        : resource,
    ),
})
