import { mutant } from '../../mutant.ts'
import { itemsIn, withKos } from './with-kos.ts'

export const kosRefersBeyondItsEvidence = mutant({
  id: 'kos-refers-beyond-its-evidence',
  fault: 'The content of the KOS manifest refers to an object that its evidence does not name.',
  breaks: ['KOS-02/references-in-evidence'],
  mutate: (country) =>
    withKos(country, (data) => {
      const [first, ...others] = itemsIn(data, 'ContentSequence')
      const foreign = { ReferencedSOPClassUID: '1.2.840.10008.5.1.4.1.1.2', ReferencedSOPInstanceUID: '2.25.7' }
      return { ...data, ContentSequence: [{ ...first, ReferencedSOPSequence: [foreign] }, ...others] }
    }),
})
