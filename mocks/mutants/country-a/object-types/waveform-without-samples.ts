import { replaced, withObject } from './with-object.ts'
import { mutant } from '../../mutant.ts'

export const waveformWithoutSamples = mutant({
  id: 'waveform-without-samples',
  fault: 'An ECG comes without its samples.',
  breaks: ['A1-02f/study-12-lead-ecg'],
  mutate: (country) =>
    withObject(country, 'ecg', (file) => replaced(file, '\u0000T\u0010\u0010OW', '\u0000T\u0011\u0010OW')),
})
