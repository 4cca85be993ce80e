import { mutant } from '../../mutant.ts'
import { withKos } from './with-kos.ts'

export const kosIsOfModalityOt = mutant({
  id: 'kos-is-of-modality-ot',
  fault: 'The series of the KOS manifest is of modality OT.',
  breaks: ['KOS-01/modality'],
  mutate: (country) => withKos(country, (data) => ({ ...data, Modality: 'OT' })),
})
