import { mutant } from '../../mutant.ts'

export const boundaryLinesEndByLf = mutant({
  id: 'boundary-lines-end-by-lf',
  fault: 'Boundary lines end by LF alone.',
  breaks: ['A13-05/multipart'],
  mutate: (country) => ({
    ...country,
    partDelimiter: (boundary, index) => `${index === 0 ? '' : '\r\n'}--${boundary}\n`,
  }),
})
