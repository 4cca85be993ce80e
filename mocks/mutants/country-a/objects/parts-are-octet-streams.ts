import { mutant } from '../../mutant.ts'

export const partsAreOctetStreams = mutant({
  id: 'parts-are-octet-streams',
  fault: 'The parts say application/octet-stream.',
  breaks: ['A13-05/multipart'],
  mutate: (country) => ({ ...country, partHeaders: () => [['Content-Type', 'application/octet-stream']] }),
})
