import type { DocumentMatchers } from '../country.ts'

type TokenMatcher =
  | 'matchesId'
  | 'matchesIdentifier'
  | 'matchesStatus'
  | 'matchesType'
  | 'matchesCategory'
  | 'matchesEvent'
  | 'matchesModality'
  | 'matchesBodySite'
  | 'matchesFormat'
  | 'matchesContentType'
  | 'matchesSetting'
  | 'matchesFacility'
  | 'matchesStudyUid'
  | 'matchesAccession'
  | 'matchesRelated'
  | 'matchesSecurityLabel'
type DateMatcher = 'matchesPeriod' | 'matchesDate' | 'matchesCreation' | 'matchesLastUpdated'
type TextMatcher = 'matchesAuthorFamily' | 'matchesAuthorGiven'

/** A search parameter and the filter behind it. */
export type DocumentParameter =
  | { name: string; type: 'token'; matcher: TokenMatcher & keyof DocumentMatchers }
  | { name: string; type: 'date'; matcher: DateMatcher & keyof DocumentMatchers }
  | { name: string; type: 'string'; matcher: TextMatcher & keyof DocumentMatchers }

const token = (name: string, matcher: TokenMatcher): DocumentParameter => ({ name, type: 'token', matcher })
const text = (name: string, matcher: TextMatcher): DocumentParameter => ({ name, type: 'string', matcher })
const date = (name: string, matcher: DateMatcher): DocumentParameter => ({ name, type: 'date', matcher })

/** Filters of the DocumentReference search beside the patient's [MHD 4.2.4; MADO 1.0.0 in both names of the body site]. */
export const documentParameters: readonly DocumentParameter[] = [
  token('_id', 'matchesId'),
  token('identifier', 'matchesIdentifier'),
  token('status', 'matchesStatus'),
  token('type', 'matchesType'),
  token('category', 'matchesCategory'),
  token('event', 'matchesEvent'),
  token('modality', 'matchesModality'),
  token('bodysite', 'matchesBodySite'),
  token('anatomical-region', 'matchesBodySite'),
  token('format', 'matchesFormat'),
  token('contenttype', 'matchesContentType'),
  token('setting', 'matchesSetting'),
  token('facility', 'matchesFacility'),
  token('study-instance-uid', 'matchesStudyUid'),
  token('accession-number', 'matchesAccession'),
  token('related:identifier', 'matchesRelated'),
  token('related', 'matchesRelated'),
  date('period', 'matchesPeriod'),
  date('date', 'matchesDate'),
  date('creation', 'matchesCreation'),
  date('_lastUpdated', 'matchesLastUpdated'),
  token('security-label', 'matchesSecurityLabel'),
  text('author.family', 'matchesAuthorFamily'),
  text('author.given', 'matchesAuthorGiven'),
]

/** Parameters that name the patient. */
export const patientParameters = ['patient', 'patient.identifier', 'subject', 'subject.identifier'] as const
