import { MODALITY } from '../../../../terms/codes.ts'
import { withResources } from '../documents/with-resources.ts'
import { mutant } from '../../mutant.ts'

export const seriesOfAPetCtAreAllCt = mutant({
  id: 'series-of-a-pet-ct-are-all-ct',
  fault: 'Every series of a study of several modalities is said to be CT.',
  breaks: ['A2-05/pet-ct-cr-study'],
  mutate: (country) =>
    withResources(country, 'manifest-fhir', (resource, { patient }) => {
      if (resource.resourceType !== 'ImagingStudy' || patient.purpose !== 'terms') return resource
      return { ...resource, series: (resource.series ?? []).map((series) => ({ ...series, modality: MODALITY.CT })) }
    }),
})
