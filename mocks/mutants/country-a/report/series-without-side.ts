import { withFullReport } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const seriesWithoutSide = mutant({
  id: 'series-without-side',
  fault: 'A report does not say which side its series shows.',
  breaks: ['D-21/paired-organ-without-laterality'],
  mutate: (country) =>
    withFullReport(country, (resource) =>
      resource.resourceType === 'ImagingStudy'
        ? { ...resource, series: (resource.series ?? []).map((series) => ({ ...series, laterality: undefined })) }
        : resource,
    ),
})
