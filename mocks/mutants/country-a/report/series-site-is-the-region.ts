import { REGION } from '../../../../terms/codes.ts'
import { withFullReport } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const seriesSiteIsTheRegion = mutant({
  id: 'series-site-is-the-region',
  fault: 'Series of a report have the region as body site: the detailed site is lost.',
  breaks: ['D-20/region-detailed-site-both'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      resource.resourceType === 'ImagingStudy'
        ? { ...resource, series: (resource.series ?? []).map((series) => ({ ...series, bodySite: REGION.upperTrunk })) }
        : resource,
    ),
})
