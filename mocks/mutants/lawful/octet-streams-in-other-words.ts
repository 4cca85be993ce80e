import { lawfulVariant } from '../mutant.ts'

export const octetStreamsInOtherWords = lawfulVariant({
  id: 'octet-streams-in-other-words',
  what: 'The multipart type of frames and bulk data carries their transfer syntax.',
  mutate: (country) => ({
    ...country,
    octetStreamType: (boundary) =>
      `multipart/related; boundary="${boundary}"; type="application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1"`,
  }),
})
