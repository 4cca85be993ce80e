import { mutant } from '../../mutant.ts'

export const ignoresCodeSystem = mutant({
  id: 'ignores-code-system',
  fault: 'A body site matches by its code, whatever system is asked for: |code finds what has a system.',
  breaks: ['ST-05c/code-forms'],
  mutate: (country) => ({
    ...country,
    matchesBodySite: (item, values) =>
      country.matchesBodySite(
        item,
        values.map(({ code }) => (code === undefined ? {} : { code })),
      ),
  }),
})
