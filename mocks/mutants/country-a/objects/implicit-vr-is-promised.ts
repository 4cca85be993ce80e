import { mutant } from '../../mutant.ts'

export const implicitVrIsPromised = mutant({
  id: 'implicit-vr-is-promised',
  fault: 'A transfer syntax that cannot be served is accepted with status 200.',
  breaks: ['A13-05/transfer-syntax'],
  mutate: (country) => ({
    ...country,
    dicomForm: (accept, objects, syntaxes) =>
      accept?.endsWith('transfer-syntax=1.2.840.10008.1.2') === true
        ? 'multipart'
        : country.dicomForm(accept, objects, syntaxes),
  }),
})
