import { withKosForm } from './with-kos-form.ts'
import { lawfulVariant } from '../mutant.ts'

export const kosCountsAreNumbers = lawfulVariant({
  id: 'kos-counts-are-numbers',
  what: 'Counts in KOS manifests are NUM, as MADO TI Rev 1.2 prints them.',
  answers: 'form of the KOS',
  mutate: (country) => withKosForm(country, { countsAreNumbers: true }),
})
