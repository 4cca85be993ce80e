import { mutant } from '../../mutant.ts'

export const firstProcedureOnly = mutant({
  id: 'first-procedure-only',
  fault: 'Of several procedure codes only the first is searched for.',
  breaks: ['ST-05d/several-values'],
  mutate: (country) => ({ ...country, matchesEvent: (item, values) => country.matchesEvent(item, values.slice(0, 1)) }),
})
