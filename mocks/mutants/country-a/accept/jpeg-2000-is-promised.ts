import { mutant } from '../../mutant.ts'

export const jpeg2000IsPromised = mutant({
  id: 'jpeg-2000-is-promised',
  fault: 'A request for JPEG 2000 gets uncompressed objects.',
  breaks: ['WADO-07/never-something-else'],
  mutate: (country) => ({
    ...country,
    dicomForm: (accept, objects, syntaxes) =>
      accept?.includes('1.2.840.10008.1.2.4.90') === true ? 'multipart' : country.dicomForm(accept, objects, syntaxes),
  }),
})
