import { mutant } from '../../mutant.ts'

export const thumbnailOfASeriesIsAServerError = mutant({
  id: 'thumbnail-of-a-series-is-a-server-error',
  fault: 'The thumbnail of a series is answered by 500.',
  breaks: ['WADO-04/image', 'A10-10/wado-rs-thumbnail-rendered'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { url }) =>
      /\/series\/[^/]+\/thumbnail$/.test(url.pathname) ? new Response('{}', { status: 500 }) : response,
  }),
})
