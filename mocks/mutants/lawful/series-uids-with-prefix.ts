import { withResources } from '../country-a/documents/with-resources.ts'
import { lawfulVariant } from '../mutant.ts'

export const seriesUidsWithPrefix = lawfulVariant({
  id: 'series-uids-with-prefix',
  what: 'ImagingStudy.series.uid is written with urn:oid:, as in examples of HL7 Europe.',
  mutate: (country) =>
    withResources(country, 'manifest-fhir', (resource) =>
      resource.resourceType === 'ImagingStudy'
        ? {
            ...resource,
            series: (resource.series ?? []).map((one) => ({
              ...one,
              uid: `urn:oid:${String((one as { uid?: string }).uid)}`,
            })),
          }
        : resource,
    ),
})
