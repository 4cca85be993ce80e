import { withEntries } from '../country-a/list/with-entries.ts'
import { lawfulVariant } from '../mutant.ts'

export const accessionOfTheThirdType = lawfulVariant({
  id: 'accession-of-the-third-type',
  what: 'Accession numbers are typed urn:ihe:iti:xds:2013:accession, which MADO leaves open.',
  mutate: (country) =>
    withEntries(country, (entry) => ({
      ...entry,
      context: {
        ...entry.context,
        related: (entry.context?.related ?? []).map((one) =>
          one.identifier?.type?.coding?.some(({ code }) => code === 'ACSN') === true
            ? {
                identifier: {
                  ...one.identifier,
                  type: { coding: [{ system: 'urn:ietf:rfc:3986', code: 'urn:ihe:iti:xds:2013:accession' }] },
                },
              }
            : one,
        ),
      },
    })),
})
