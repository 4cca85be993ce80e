import { CODE_SYSTEM } from '../../../../terms/codes.ts'
import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const modalityIsAlwaysOther = mutant({
  id: 'modality-is-always-other',
  fault: 'The modality of every entry is OT, whatever acquired the study.',
  breaks: ['A10-13/every-modality'],
  mutate: (country) =>
    withEntries(country, (entry) => ({
      ...entry,
      extension: (entry.extension ?? []).map((extension) =>
        extension.url.endsWith('.modality')
          ? {
              ...extension,
              valueCodeableConcept: { coding: [{ system: CODE_SYSTEM.dcm, code: 'OT', display: 'Other' }] },
            }
          : extension,
      ),
    })),
})
