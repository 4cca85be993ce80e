import type { RequirementRow } from '../requirements/requirement.ts'
import { rowsOf } from './specification-row.ts'

const r4 = rowsOf({ guide: 'HL7 FHIR', version: '4.0.1', basis: 'excerpt' })
const smart = rowsOf({ guide: 'SMART App Launch', version: '2.2.0', basis: 'excerpt' })

/** What a target says of itself is what it does. What the guideline or another row asks for is judged there. */
export const claimRows = {
  'CLAIM-01': r4({
    anchor: 'http.html#capabilities, capabilitystatement.html',
    supports: 'A13-05',
    statement: 'What the CapabilityStatement says is what the server does',
    clauses: {
      'search-parameters': { text: 'a search parameter of DocumentReference that is named is applied' },
      formats: { text: 'a format that is named is served' },
      operations: { text: 'an operation that is named is there' },
      'search-by-post': { text: 'a resource type that can be searched can be searched by POST too' },
    },
  }),
  'CLAIM-02': smart({
    anchor: 'conformance, metadata of .well-known/smart-configuration',
    supports: 'ST-02',
    statement: 'What the smart-configuration lists is what the token endpoint takes',
    clauses: {
      algorithms: { text: 'a listed algorithm of which the test has a key is taken' },
      scopes: { text: 'listed scopes of the FHIR channel are granted' },
    },
  }),
} as const satisfies Record<string, RequirementRow>
