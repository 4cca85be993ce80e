import { mutant } from '../../mutant.ts'

export const pageForWhatIsNotServed = mutant({
  id: 'page-for-what-is-not-served',
  fault: 'Where the media type cannot be served, a page that says so comes as 200.',
  breaks: ['WADO-07/never-something-else'],
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer, { headers }) =>
      answer.status === 406 && headers.get('accept') === 'application/fhir+json'
        ? { status: 200, headers: [['Content-Type', 'text/html']], body: [Buffer.from('<p>Not acceptable</p>')] }
        : answer,
  }),
})
