import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const studyTypeInALocalSystem = mutant({
  id: 'study-type-in-a-local-system',
  fault: 'The study type is a code of the hospital alone.',
  breaks: ['A11-01/element-share-codings-preferred'],
  mutate: (country) =>
    withEntries(country, (entry) => ({
      ...entry,
      context: {
        ...entry.context,
        event: [{ coding: [{ system: 'urn:oid:2.999.77', code: 'XR-7', display: 'Imaging' }] }],
      },
    })),
})
