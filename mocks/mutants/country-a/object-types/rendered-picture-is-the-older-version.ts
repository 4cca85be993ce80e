import { mutant } from '../../mutant.ts'

export const renderedPictureIsTheOlderVersion = mutant({
  id: 'rendered-picture-is-the-older-version',
  fault: 'A picture is rendered as it was before it was repeated.',
  breaks: ['WADO-02/right-version'],
  mutate: (country) => ({
    ...country,
    renderedImage: (stored, ...how) =>
      country.renderedImage({ ...stored, instance: { ...stored.instance, pictureVersion: 1 } }, ...how),
  }),
})
