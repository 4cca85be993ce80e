import { mutant } from '../../mutant.ts'

export const ignoresAuthor = mutant({
  id: 'ignores-author',
  fault: 'The parameter author.family is declared and selects nothing.',
  breaks: ['QUERY-01/author'],
  mutate: (country) => ({ ...country, matchesAuthorFamily: () => true }),
})
