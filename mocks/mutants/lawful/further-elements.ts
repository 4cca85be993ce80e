import { withEntries } from '../country-a/list/with-entries.ts'
import { lawfulVariant } from '../mutant.ts'

export const furtherElements = lawfulVariant({
  id: 'further-elements',
  what: 'Entries and patients carry elements that nobody asked for: language, tags, source, narrative, marital status.',
  mutate: (country) => ({
    ...withEntries(country, (entry) => ({
      ...entry,
      language: 'en',
      meta: { ...entry.meta, source: '#loader', tag: [{ system: 'https://country-a.example/tags', code: 'routine' }] },
      text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">A document</div>' },
    })),
    patientResource: (patient) => ({
      ...country.patientResource(patient),
      maritalStatus: { text: 'unknown' },
      multipleBirthBoolean: false,
    }),
  }),
})
