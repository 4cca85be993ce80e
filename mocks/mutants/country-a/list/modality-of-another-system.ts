import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const modalityOfAnotherSystem = mutant({
  id: 'modality-of-another-system',
  fault: 'Modalities are not DCM codes.',
  breaks: ['A10-13/modality-present'],
  mutate: (country) =>
    withEntries(country, (entry) => ({
      ...entry,
      extension: (entry.extension ?? []).map((extension) =>
        extension.url.endsWith('.modality')
          ? {
              ...extension,
              valueCodeableConcept: {
                coding: (extension.valueCodeableConcept?.coding ?? []).map((one) => ({
                  ...one,
                  system: 'urn:oid:2.999.7',
                })),
              },
            }
          : extension,
      ),
    })),
})
