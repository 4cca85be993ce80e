import { withResources } from '../documents/with-resources.ts'
import { mutant } from '../../mutant.ts'

export const manifestsWithoutWaveforms = mutant({
  id: 'manifests-without-waveforms',
  fault: 'Manifests do not list series of waveforms.',
  breaks: ['UC-03/none-dropped-list-retrieval', 'A1-02f/study-12-lead-ecg', 'A1-02g/study-hemodynamic-waveform-1'],
  mutate: (country) =>
    withResources(country, 'manifest-fhir', (resource, { study }) => {
      if (resource.resourceType !== 'ImagingStudy') return resource
      const isWaveform = (index: number): boolean => ['ECG', 'HD', 'EEG'].includes(study.series[index]?.modality ?? '')
      return { ...resource, series: (resource.series ?? []).filter((_, index) => !isWaveform(index)) }
    }),
})
