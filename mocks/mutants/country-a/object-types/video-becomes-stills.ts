import { SOP_CLASS } from '../../../../terms/uids.ts'
import { withInstance } from './with-object.ts'
import { mutant } from '../../mutant.ts'

export const videoBecomesStills = mutant({
  id: 'video-becomes-stills',
  fault: 'A video comes as single pictures.',
  breaks: ['A1-02d/study-video-endoscopic-1'],
  mutate: (country) =>
    withInstance(country, 'endoscopy-video', { sopClassUid: SOP_CLASS.secondaryCapture, numberOfFrames: 1 }),
})
