import { mutant } from '../../mutant.ts'

export const procedureFindsNoReport = mutant({
  id: 'procedure-finds-no-report',
  fault: 'A procedure code finds manifests and misses the reports of the same studies.',
  breaks: ['ST-05d/procedure-code', 'ST-05d/several-values'],
  mutate: (country) => ({
    ...country,
    matchesEvent: (item, values) => item.report === undefined && country.matchesEvent(item, values),
  }),
})
