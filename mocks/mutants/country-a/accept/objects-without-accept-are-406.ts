import { mutant } from '../../mutant.ts'

export const objectsWithoutAcceptAre406 = mutant({
  id: 'objects-without-accept-are-406',
  fault: 'A request without Accept is refused.',
  breaks: ['WADO-07/default-media-type'],
  mutate: (country) => ({
    ...country,
    dicomForm: (accept, objects, syntaxes) =>
      accept === null ? undefined : country.dicomForm(accept, objects, syntaxes),
  }),
})
