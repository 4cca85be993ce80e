import { mutant } from '../../mutant.ts'

export const objectsWithoutAcceptAre400 = mutant({
  id: 'objects-without-accept-are-400',
  fault: 'A request for an object without Accept is refused by 400, as if it could not be read.',
  breaks: ['WADO-07/default-media-type'],
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer, { url, headers }) =>
      answer.status === 200 && headers.get('accept') === null && /\/instances\/[\d.]+$/.test(url.pathname)
        ? { status: 400, headers: [['Content-Length', '0']], body: [] }
        : answer,
  }),
})
