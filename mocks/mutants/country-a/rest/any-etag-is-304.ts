import { mutant } from '../../mutant.ts'

export const anyEtagIs304 = mutant({
  id: 'any-etag-is-304',
  fault: 'Whoever sends an ETag is told that nothing changed.',
  breaks: ['RESULT-03/if-none-match'],
  mutate: (country) => ({
    ...country,
    hasAlready: (asked, validators) => asked.has('if-none-match') || country.hasAlready(asked, validators),
  }),
})
