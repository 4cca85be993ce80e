import { partOf } from '../../../country-a/dicomweb/render-frame.ts'
import { withPicture } from './with-picture.ts'
import { mutant } from '../../mutant.ts'

export const renderedPictureIsCropped = mutant({
  id: 'rendered-picture-is-cropped',
  fault: 'A picture is rendered without its left and upper borders.',
  breaks: ['WADO-02/whole'],
  mutate: (country) =>
    withPicture(country, (frame) =>
      partOf(frame, { left: 12, top: 12, columns: frame.columns - 12, rows: frame.rows - 12 }),
    ),
})
