import { mutant } from '../../mutant.ts'

export const ignoresStatusFilter = mutant({
  id: 'ignores-status-filter',
  fault: 'Whatever status is asked for, the current entries are given.',
  breaks: ['ST-05/equals-holdings'],
  mutate: (country) => ({ ...country, matchesStatus: (item) => item.current }),
})
