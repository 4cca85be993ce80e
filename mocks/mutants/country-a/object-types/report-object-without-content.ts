import { withObject } from './with-object.ts'
import { mutant } from '../../mutant.ts'

export const reportObjectWithoutContent = mutant({
  id: 'report-object-without-content',
  fault: 'A structured report comes without its content.',
  breaks: ['A1-02a/study-ct-mr-cr'],
  mutate: (country) =>
    withObject(country, 'text-report', (file) => file.subarray(0, file.indexOf('@\u00000\u00a7SQ', 132, 'latin1'))),
})
