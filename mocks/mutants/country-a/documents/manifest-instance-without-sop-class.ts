import { withResources } from './with-resources.ts'
import { mutant } from '../../mutant.ts'

export const manifestInstanceWithoutSopClass = mutant({
  id: 'manifest-instance-without-sop-class',
  fault: 'The instances of the FHIR manifest have no SOP class.',
  breaks: ['A2-06/manifest-instance'],
  mutate: (country) =>
    withResources(country, 'manifest-fhir', (resource) => {
      const { series } = resource
      if (series === undefined) return resource
      const edited = series.map((one) => ({
        ...one,
        instance: (one.instance ?? []).map(({ sopClass: _sopClass, ...rest }) => rest),
      }))
      return { ...resource, series: edited }
    }),
})
