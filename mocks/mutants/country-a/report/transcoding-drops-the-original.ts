import { replaced, withFullReport } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'

export const transcodingDropsTheOriginal = mutant({
  id: 'transcoding-drops-the-original',
  fault: 'A transcoded code stands without the original one.',
  breaks: ['OA-06/original-code-kept-plus'],
  mutate: (country) =>
    withFullReport(country, (resource) => replaced(replaced(resource, 'TOUX', 'unknown'), 'NOD-T', 'unknown')),
})
