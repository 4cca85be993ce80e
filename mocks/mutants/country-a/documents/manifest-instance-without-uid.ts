import { withResources } from './with-resources.ts'
import { mutant } from '../../mutant.ts'

export const manifestInstanceWithoutUid = mutant({
  id: 'manifest-instance-without-uid',
  fault: 'The first instance of each series of the FHIR manifest has no UID.',
  breaks: ['A2-06/manifest-instance'],
  mutate: (country) =>
    withResources(country, 'manifest-fhir', (resource) => {
      const { series } = resource
      if (series === undefined) return resource
      const edited = series.map((one) => ({
        ...one,
        instance: (one.instance ?? []).map(({ uid, ...rest }, index) =>
          index === 0 || uid === undefined ? rest : { uid, ...rest },
        ),
      }))
      return { ...resource, series: edited }
    }),
})
