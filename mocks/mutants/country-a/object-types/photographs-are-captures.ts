import { SOP_CLASS } from '../../../../terms/uids.ts'
import { withInstance } from './with-object.ts'
import { mutant } from '../../mutant.ts'

export const photographsAreCaptures = mutant({
  id: 'photographs-are-captures',
  fault: 'Photographs come as secondary captures.',
  breaks: ['A1-02b/study-vl-photographic-1'],
  mutate: (country) => withInstance(country, 'photograph', { sopClassUid: SOP_CLASS.secondaryCapture }),
})
