import type { Coding } from '../../../fixtures/catalogue/facts.ts'
import { withEntries } from '../country-a/list/with-entries.ts'
import { lawfulVariant } from '../mutant.ts'

const loinc: Readonly<Record<string, Coding>> = {
  '169069000': { system: 'http://loinc.org', code: '24627-2', display: 'CT Chest' },
  '816077007': { system: 'http://loinc.org', code: '24590-2', display: 'MR Brain' },
}

export const studyTypesInLoinc = lawfulVariant({
  id: 'study-types-in-loinc',
  what: 'Study types are in LOINC where it has the same one.',
  mutate: (country) =>
    withEntries(country, (entry, { study: { procedure } }) => ({
      ...entry,
      context: { ...entry.context, event: [{ coding: [loinc[procedure.code] ?? procedure] }] },
    })),
})
