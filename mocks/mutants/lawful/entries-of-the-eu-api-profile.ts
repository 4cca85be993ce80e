import { withEntries } from '../country-a/list/with-entries.ts'
import { lawfulVariant } from '../mutant.ts'

const profile = 'http://hl7.eu/fhir/health-data-api/StructureDefinition/document-reference-eu-api'

export const entriesOfTheEuApiProfile = lawfulVariant({
  id: 'entries-of-the-eu-api-profile',
  what: 'Every entry names the profile of the EU Health Data API, and one home community.',

  mutate: (country) =>
    withEntries(country, (entry) => ({
      ...entry,
      meta: { ...entry.meta, profile: [...(entry.meta?.profile ?? []), profile] },
      extension: [
        ...(entry.extension ?? []),
        { url: 'https://profiles.ihe.net/ITI/MHD/StructureDefinition/ihe-HomeCommunityId', valueId: 'urn:oid:2.999.1' },
      ],
    })),
})
