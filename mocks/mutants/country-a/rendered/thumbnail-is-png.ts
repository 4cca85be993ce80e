import { mutant } from '../../mutant.ts'

export const thumbnailIsPng = mutant({
  id: 'thumbnail-is-png',
  fault: 'A thumbnail is PNG and says image/jpeg.',
  breaks: ['WADO-04/image'],
  mutate: (country) => ({
    ...country,
    thumbnail: (stored, frame, parameters) => country.renderedImage(stored, frame, 'png', parameters),
  }),
})
