import type { Guides } from '../../fixtures/documents/guides.ts'
import type { DialectName } from '../../mocks/country-a/country-world.ts'

/** Reference countries, one for each dialect and generation of the guides: every one of them conforms. */
export const references: readonly { id: string; dialect?: DialectName; guides?: Partial<Guides> }[] = [
  { id: 'reference' },
  { id: 'reference-ncp-api', dialect: 'ncp-api' },
  { id: 'reference-mado-0.1.0', guides: { mado: '0.1.0' } },
  { id: 'reference-mhd-4.2.3', guides: { mhd: '4.2.3' } },
  { id: 'reference-post-ballot', guides: { euApi: 'post-ballot', hl7eu: 'post-ballot' } },
  { id: 'reference-oldest-ncp-api', dialect: 'ncp-api', guides: { mado: '0.1.0', mhd: '4.2.3' } },
  { id: 'reference-post-ballot-ncp-api', dialect: 'ncp-api', guides: { euApi: 'post-ballot', hl7eu: 'post-ballot' } },
]
