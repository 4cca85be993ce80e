import { lawfulVariant } from '../mutant.ts'

export const renderedImagesAreEnlarged = lawfulVariant({
  id: 'rendered-images-are-enlarged',
  what: 'Rendered images and thumbnails have 256 pixels where no viewport is asked for.',
  mutate: (country) => ({
    ...country,
    renderedImage: (stored, frame, image, parameters) =>
      country.renderedImage(stored, frame, image, { viewport: { columns: 256, rows: 256 }, ...parameters }),
    thumbnail: (stored, frame, parameters) =>
      country.thumbnail(stored, frame, { viewport: { columns: 128, rows: 128 }, ...parameters }),
  }),
})
