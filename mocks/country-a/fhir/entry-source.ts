import type { ListItem } from '../country-world.ts'
import { reportAuthor } from './entry-codes.ts'

/** Identifier of the reference hospital: an OID of the example arc. */
const custodianIdentifier = { system: 'urn:ietf:rfc3986', value: 'urn:oid:2.999.10.1' }

/** Who made a document and who keeps it, as resources within its entry [Article 10, other 1 and 4]. */
export function sourceOf({ report, patient }: ListItem): readonly Record<string, unknown>[] {
  const { family, given } = reportAuthor
  const author =
    report === undefined
      ? { resourceType: 'Device', id: 'author', deviceName: [{ name: 'Manifest creator', type: 'user-friendly-name' }] }
      : { resourceType: 'Practitioner', id: 'author', name: [{ family, given: [given] }] }
  const custodian = {
    resourceType: 'Organization',
    id: 'custodian',
    identifier: [custodianIdentifier],
    name: 'Reference Hospital',
    address: [{ country: patient.country }],
  }
  return [author, custodian]
}
