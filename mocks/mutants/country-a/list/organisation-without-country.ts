import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const organisationWithoutCountry = mutant({
  id: 'organisation-without-country',
  fault: 'The organisation of an entry has no country.',
  breaks: ['A10-23/organization-address-country-home'],
  mutate: (country) =>
    withEntries(country, (entry) => ({
      ...entry,
      contained: (entry.contained ?? []).map(({ address: _address, ...resource }) => resource),
    })),
})
