import { mutant } from '../../mutant.ts'

export const anyDateIs304 = mutant({
  id: 'any-date-is-304',
  fault: 'Whoever sends If-Modified-Since is told that nothing changed.',
  breaks: ['RESULT-03/if-modified-since'],
  mutate: (country) => ({
    ...country,
    hasAlready: (asked, validators) => asked.has('if-modified-since') || country.hasAlready(asked, validators),
  }),
})
