import type { RequirementRow } from '../requirements/requirement.ts'
import { rowsOf } from './specification-row.ts'

const guide = 'HL7 Europe EU Health Data API'
const ballot = rowsOf({ guide, version: '1.0.0-ballot', basis: 'draft' })
/** Later than any publication: said, and counted for nothing. */
const later = rowsOf({ guide, version: 'after 1.0.0-ballot', basis: 'draft', grade: 'info' })

/** The EU Health Data API: what a provider of documents declares, and how entries are filed. */
export const euApiRows = {
  'EUAPI-02': ballot({
    anchor: 'document-reference-eu-api, subject, date and custodian 1..1',
    supports: 'UC-14',
    statement: 'An entry that names the profile of the EU Health Data API has subject, date and custodian',
    clauses: { mandatory: { text: 'subject, date and custodian, each once' } },
  }),
  'EUAPI-03': ballot({
    anchor: 'CapabilityStatement of the Document Access Provider',
    supports: 'ST-05',
    statement: 'A provider declares the search parameters that both states of the guide demand',
    clauses: { 'search-matrix': { text: '_id, category, creation, patient, patient.identifier, type' } },
  }),
  'EUAPI-04': later({
    anchor: 'eu-api-deployment-capabilitystatement',
    supports: 'ST-02',
    statement: 'A deployment declares one kind of authorisation, SMART or IUA',
    clauses: { 'security-service': { text: 'exactly one rest.security.service coding of the two' } },
  }),
} as const satisfies Record<string, RequirementRow>
