import { mutant } from '../../mutant.ts'
import { withKos } from './with-kos.ts'

export const kosHasTheTitleOfADraft = mutant({
  id: 'kos-has-the-title-of-a-draft',
  fault: 'The title of the KOS manifest is the temporary code of a draft.',
  breaks: ['KOS-04/title'],
  mutate: (country) =>
    withKos(country, (data) => ({
      ...data,
      ConceptNameCodeSequence: [
        { CodeValue: 'MADOTEMP001', CodingSchemeDesignator: '99IHE', CodeMeaning: 'Manifest with Description' },
      ],
    })),
})
