import { resampled } from '../../../country-a/dicomweb/render-frame.ts'
import { withPicture } from './with-picture.ts'
import { mutant } from '../../mutant.ts'

export const renderedPictureIsTurned = mutant({
  id: 'rendered-picture-is-turned',
  fault: 'A picture is rendered upside down.',
  breaks: ['WADO-02/unflipped'],
  mutate: (country) =>
    withPicture(country, (frame) =>
      resampled(
        frame,
        frame.columns,
        frame.rows,
        (column, row) => (frame.rows - 1 - row) * frame.columns + frame.columns - 1 - column,
      ),
    ),
})
