import { withEntries } from '../country-a/list/with-entries.ts'
import { lawfulVariant } from '../mutant.ts'

export const furtherExtensions = lawfulVariant({
  id: 'further-extensions',
  what: 'Entries carry extensions that nobody asked for, one of them with parts.',

  mutate: (country) =>
    withEntries(country, (entry) => ({
      ...entry,
      extension: [
        { url: 'https://country-a.example/local', valueCode: 'x' },
        { url: 'https://country-a.example/parts', extension: [{ url: 'concept', valueCode: 'y' }] },
        ...(entry.extension ?? []),
      ],
    })),
})
