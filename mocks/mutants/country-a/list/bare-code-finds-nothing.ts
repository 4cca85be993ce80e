import { mutant } from '../../mutant.ts'

export const bareCodeFindsNothing = mutant({
  id: 'bare-code-finds-nothing',
  fault: 'A body site code without its system finds nothing.',
  breaks: ['ST-05c/code-forms'],
  mutate: (country) => ({
    ...country,
    matchesBodySite: (item, values) =>
      country.matchesBodySite(
        item,
        values.filter(({ system }) => system !== undefined),
      ),
  }),
})
