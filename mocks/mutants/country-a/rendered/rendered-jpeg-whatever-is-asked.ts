import { mutant } from '../../mutant.ts'

export const renderedJpegWhateverIsAsked = mutant({
  id: 'rendered-jpeg-whatever-is-asked',
  fault: 'Rendered images are JPEG though only PNG is accepted.',
  breaks: ['WADO-02/media-type'],
  mutate: (country) => ({
    ...country,
    renderedForm: (accept, count) => {
      const form = country.renderedForm(accept, count)
      return form === undefined ? undefined : { ...form, image: 'jpeg' }
    },
  }),
})
