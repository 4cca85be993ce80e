import { mutant } from '../../mutant.ts'
import { relabelledParts } from './relabelled-parts.ts'

const jpeg2000 = '1.2.840.10008.1.2.4.90'

export const jpeg2000IsPromised = mutant({
  id: 'jpeg-2000-is-promised',
  fault: 'A request for JPEG 2000 gets uncompressed objects that are called JPEG 2000.',
  breaks: ['WADO-07/never-something-else'],
  mutate: (country) => ({
    ...country,
    dicomForm: (accept, objects, syntaxes) =>
      accept?.includes(jpeg2000) === true ? 'multipart' : country.dicomForm(accept, objects, syntaxes),
    bulkAnswer: (answer, { headers }) =>
      answer.status === 200 && headers.get('accept')?.includes(jpeg2000) === true
        ? { ...answer, body: relabelledParts(answer.body, jpeg2000) }
        : answer,
  }),
})
