import { withResources } from './with-resources.ts'
import { mutant } from '../../mutant.ts'

export const manifestWithoutInstances = mutant({
  id: 'manifest-without-instances',
  fault: 'The FHIR manifest names the series and none of their instances.',
  breaks: ['A2-06/manifest-instance', 'A10-11/key-image-entries-resolve'],
  mutate: (country) =>
    withResources(country, 'manifest-fhir', ({ series, ...resource }) =>
      series === undefined ? resource : { ...resource, series: series.map(({ instance: _none, ...one }) => one) },
    ),
})
