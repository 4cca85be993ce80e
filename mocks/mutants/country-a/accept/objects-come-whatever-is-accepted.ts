import { mutant } from '../../mutant.ts'

export const objectsComeWhateverIsAccepted = mutant({
  id: 'objects-come-whatever-is-accepted',
  fault: 'A request for text/html gets objects.',
  breaks: ['WADO-07/never-something-else'],
  mutate: (country) => ({
    ...country,
    dicomForm: (accept, objects, syntaxes) =>
      accept === 'text/html' ? 'multipart' : country.dicomForm(accept, objects, syntaxes),
  }),
})
