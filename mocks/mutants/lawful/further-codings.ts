import { withEntries } from '../country-a/list/with-entries.ts'
import { lawfulVariant } from '../mutant.ts'

const local = { system: 'https://country-a.example/codes', code: 'local-1', display: 'A code of the hospital' }

export const furtherCodings = lawfulVariant({
  id: 'further-codings',
  what: 'Type, categories and procedures of entries carry a code of the hospital beside those of the standard.',
  mutate: (country) =>
    withEntries(country, (entry) => {
      const further = <C extends { coding?: readonly object[] }>(concept: C): C => ({
        ...concept,
        coding: [...(concept.coding ?? []), local],
      })
      return {
        ...entry,
        ...(entry.type === undefined ? {} : { type: further(entry.type) }),
        ...(entry.category === undefined ? {} : { category: entry.category.map(further) }),
        ...(entry.context?.event === undefined
          ? {}
          : { context: { ...entry.context, event: entry.context.event.map(further) } }),
      }
    }),
})
