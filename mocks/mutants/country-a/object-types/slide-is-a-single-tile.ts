import { withInstance } from './with-object.ts'
import { mutant } from '../../mutant.ts'

export const slideIsASingleTile = mutant({
  id: 'slide-is-a-single-tile',
  fault: 'A whole slide comes as its first tile.',
  breaks: ['A1-02e/study-vl-wsi-1'],
  mutate: (country) => withInstance(country, 'whole-slide', { numberOfFrames: 1 }),
})
