import { mutant } from '../../mutant.ts'
import { withKos } from './with-kos.ts'

export const kosIsOfInterest = mutant({
  id: 'kos-is-of-interest',
  fault: 'The title of the KOS manifest is that of key objects: Of Interest.',
  breaks: ['KOS-04/title'],
  mutate: (country) =>
    withKos(country, (data) => ({
      ...data,
      ConceptNameCodeSequence: [{ CodeValue: '113000', CodingSchemeDesignator: 'DCM', CodeMeaning: 'Of Interest' }],
    })),
})
