import { isOfKind } from './with-object.ts'
import { mutant } from '../../mutant.ts'

export const dropsWaveforms = mutant({
  id: 'drops-waveforms',
  fault: 'The store knows no waveforms: it has neither ECG nor pressures.',
  breaks: ['A1-02f/study-12-lead-ecg', 'A1-02g/study-hemodynamic-waveform-1'],
  mutate: (country) => ({
    ...country,
    wadoInstances: (uids, origin) =>
      country
        .wadoInstances(uids, origin)
        .filter((stored) => !isOfKind(stored, 'ecg') && !isOfKind(stored, 'hemodynamic')),
  }),
})
