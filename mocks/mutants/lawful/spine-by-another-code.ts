import { withConcept, withEntries } from '../country-a/list/with-entries.ts'
import { REGION } from '../../../terms/codes.ts'
import { lawfulVariant } from '../mutant.ts'

export const spineByAnotherCode = lawfulVariant({
  id: 'spine-by-another-code',
  what: 'The spine is SNOMED CT 737561001, and a search by either code finds it.',
  mutate: (country) => ({
    ...withEntries(country, (entry) => ({
      ...entry,
      extension: (entry.extension ?? []).map((one) =>
        JSON.stringify(one).includes(REGION.spine.code)
          ? withConcept(one, { coding: [{ ...REGION.spine, code: '737561001' }] })
          : one,
      ),
    })),
    matchesBodySite: (item, values) =>
      country.matchesBodySite(
        item,
        values.map((one) => (one.code === '737561001' ? { ...one, code: REGION.spine.code } : one)),
      ),
  }),
})
