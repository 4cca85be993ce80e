import { mutant } from '../../mutant.ts'
import { relabelledParts } from '../accept/relabelled-parts.ts'

const implicit = '1.2.840.10008.1.2'

export const implicitVrIsPromised = mutant({
  id: 'implicit-vr-is-promised',
  fault: 'A request for Implicit VR Little Endian gets objects that are called so and are not.',
  breaks: ['A13-05/transfer-syntax'],
  mutate: (country) => ({
    ...country,
    dicomForm: (accept, objects, syntaxes) =>
      accept?.endsWith(`transfer-syntax=${implicit}`) === true
        ? 'multipart'
        : country.dicomForm(accept, objects, syntaxes),
    bulkAnswer: (answer, { headers }) =>
      answer.status === 200 && headers.get('accept')?.endsWith(`transfer-syntax=${implicit}`) === true
        ? { ...answer, body: relabelledParts(answer.body, implicit) }
        : answer,
  }),
})
