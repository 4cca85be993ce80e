import { lawfulVariant } from '../mutant.ts'

export const bulkDataComeAlone = lawfulVariant({
  id: 'bulk-data-come-alone',
  what: 'Bulk data come alone, not as a part, to whoever accepts anything.',
  mutate: (country) => ({
    ...country,
    octetStreamForm: (accept) => (accept === '*/*' ? 'single' : country.octetStreamForm(accept)),
  }),
})
