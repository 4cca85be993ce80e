import { resampled } from '../../../country-a/dicomweb/render-frame.ts'
import { withPicture } from './with-picture.ts'
import { mutant } from '../../mutant.ts'

export const renderedPictureIsMirrored = mutant({
  id: 'rendered-picture-is-mirrored',
  fault: 'A picture is rendered with left and right exchanged.',
  breaks: ['WADO-02/unflipped'],
  mutate: (country) =>
    withPicture(country, (frame) =>
      resampled(frame, frame.columns, frame.rows, (column, row) => row * frame.columns + frame.columns - 1 - column),
    ),
})
