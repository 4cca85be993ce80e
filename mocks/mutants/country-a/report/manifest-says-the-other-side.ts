import { withFullManifest } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const manifestSaysTheOtherSide = mutant({
  id: 'manifest-says-the-other-side',
  fault: 'A manifest says left of a series that the report and its objects call right.',
  breaks: ['D-21b/contradiction-failure'],
  mutate: (country) =>
    withFullManifest(country, (resource) =>
      resource.resourceType === 'ImagingStudy'
        ? {
            ...resource,
            series: (resource.series ?? []).map((series) => ({
              ...series,
              laterality: { system: 'http://snomed.info/sct', code: '7771000', display: 'Left' },
            })),
          }
        : resource,
    ),
})
