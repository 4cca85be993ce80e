import { CODE_SYSTEM } from '../../../../terms/codes.ts'
import { mutant } from '../../mutant.ts'

export const categorySelectsEveryStudyType = mutant({
  id: 'category-selects-every-study-type',
  fault: 'The type of the study as category selects everything.',
  breaks: ['NCP-03/category-selects'],
  dialect: 'ncp-api',
  mutate: (country) => ({
    ...country,
    matchesCategory: (item, values) =>
      country.matchesCategory(item, values) || values.some(({ system }) => system === CODE_SYSTEM.snomed),
  }),
})
