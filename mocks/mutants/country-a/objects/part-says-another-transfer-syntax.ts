import { mutant } from '../../mutant.ts'

export const partSaysAnotherTransferSyntax = mutant({
  id: 'part-says-another-transfer-syntax',
  fault: 'The part header names another transfer syntax than the file.',
  breaks: ['A13-05/transfer-syntax'],
  mutate: (country) => ({
    ...country,
    partHeaders: () => [['Content-Type', 'application/dicom; transfer-syntax=1.2.840.10008.1.2.4.90']],
  }),
})
