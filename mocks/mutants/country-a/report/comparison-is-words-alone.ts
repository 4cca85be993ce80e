import { withFullReport } from './with-full-report.ts'
import { mutant } from '../../mutant.ts'
import { withCompared } from './with-compared.ts'

export const comparisonIsWordsAlone = mutant({
  id: 'comparison-is-words-alone',
  fault: 'The comparison study is named in words, and cannot be found.',
  breaks: ['D-26/target-identifiable'],
  mutate: (country) =>
    withFullReport(country, (resource) => withCompared(resource, ({ identifier: _, ...words }) => words)),
})
