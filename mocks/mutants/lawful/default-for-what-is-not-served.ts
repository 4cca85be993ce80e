import { lawfulVariant } from '../mutant.ts'

export const defaultForWhatIsNotServed = lawfulVariant({
  id: 'default-for-what-is-not-served',
  what: 'Where no media type or transfer syntax of Accept is served, the default comes, as Table 8.7.3-1 of PS3.18 says.',
  answers: 'form of objects',
  mutate: (country) => ({
    ...country,
    dicomForm: (accept, objects, syntaxes) =>
      country.dicomForm(accept, objects, syntaxes) ?? country.dicomForm('*/*', objects, syntaxes),
  }),
})
