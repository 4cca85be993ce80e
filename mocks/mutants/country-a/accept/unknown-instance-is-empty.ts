import { mutant } from '../../mutant.ts'

export const unknownInstanceIsEmpty = mutant({
  id: 'unknown-instance-is-empty',
  fault: 'An instance that is not there is answered by 200 and no part.',
  breaks: ['WADO-08/unknown-resource'],
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer, { url }) =>
      answer.status === 404 && url.pathname.includes('/instances/')
        ? {
            status: 200,
            headers: [['Content-Type', country.multipartContentType('b')]],
            body: [Buffer.from(country.closeDelimiter('b'))],
          }
        : answer,
  }),
})
