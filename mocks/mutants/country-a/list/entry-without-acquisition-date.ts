import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const entryWithoutAcquisitionDate = mutant({
  id: 'entry-without-acquisition-date',
  fault: 'Entries carry no context.period.',
  breaks: ['A10-14/acquisition-date'],
  mutate: (country) =>
    withEntries(country, (entry) => {
      const { period: _period, ...context } = entry.context ?? {}
      return { ...entry, context }
    }),
})
