import { mutant } from '../../mutant.ts'

export const metadataWithAnotherModality = mutant({
  id: 'metadata-with-another-modality',
  fault: 'Metadata say another modality than the object.',
  breaks: ['WADO-05/agrees'],
  mutate: (country) => ({
    ...country,
    wadoMetadata: (stored, file) => ({
      ...country.wadoMetadata(stored, file),
      '00080060': { vr: 'CS', Value: ['OT'] },
    }),
  }),
})
