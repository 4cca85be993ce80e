import { mutant } from '../../mutant.ts'

export const metadataWithAnotherPatientId = mutant({
  id: 'metadata-with-another-patient-id',
  fault: 'Metadata name another patient id than the object, without an issuer.',
  breaks: ['WADO-05/agrees'],
  mutate: (country) => ({
    ...country,
    wadoMetadata: (stored, file) => {
      const { '00100024': _issuer, ...metadata } = country.wadoMetadata(stored, file)
      return { ...metadata, '00100020': { vr: 'LO', Value: ['H-4711'] } }
    },
  }),
})
