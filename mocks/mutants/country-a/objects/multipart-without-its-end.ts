import { mutant } from '../../mutant.ts'

export const multipartWithoutItsEnd = mutant({
  id: 'multipart-without-its-end',
  fault: 'The multipart answer has no closing boundary.',
  breaks: ['A13-05/multipart'],
  mutate: (country) => ({ ...country, closeDelimiter: () => '\r\n' }),
})
