import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const custodianOidIsBroken = mutant({
  id: 'custodian-oid-is-broken',
  fault: 'The OID of the custodian has a leading zero.',
  breaks: ['A10-20/homecommunityid-extension-retrievelocationuid-va'],
  mutate: (country) =>
    withEntries(country, (entry) => ({
      ...entry,
      contained: (entry.contained ?? []).map((resource) =>
        resource['id'] === 'custodian'
          ? { ...resource, identifier: [{ system: 'urn:ietf:rfc3986', value: 'urn:oid:2.999.010.1' }] }
          : resource,
      ),
    })),
})
