import { pngOf, renderFrame } from '../../../country-a/dicomweb/render-frame.ts'
import type { RenderedFrame } from '../../../country-a/dicomweb/render-frame.ts'
import type { CountryA } from '../../../country-a/country.ts'

/** The country that draws the PNG pictures of the patient with every type of object in another way. */
export function withPicture(country: CountryA, draw: (frame: RenderedFrame) => RenderedFrame): CountryA {
  return {
    ...country,
    renderedImage: (stored, frame, image, parameters) => {
      if (stored.study.patientId !== 'lt-objects' || image !== 'png')
        return country.renderedImage(stored, frame, image, parameters)
      const rendered = renderFrame(country.instanceBytes(stored), frame)
      return rendered && pngOf(draw(rendered))
    },
  }
}
