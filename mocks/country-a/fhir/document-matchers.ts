import type { Guides } from '../../../fixtures/documents/guides.ts'
import type { DocumentMatchers } from '../country.ts'
import type { ListItem } from '../country-world.ts'
import { dateMatches } from './date-parameter.ts'
import type { Identifier } from './document-reference.ts'
import {
  categoryIn,
  contentTypeOf,
  facilityType,
  formatOf,
  modalitiesOf,
  practiceSetting,
  reportAuthor,
  securityLabelOf,
  typeOf,
} from './entry-codes.ts'
import { accessionIdentifiersOf, identifiersOf, studyIdentifiersOf } from './entry-identifiers.ts'
import { proceduresOf, regionsOf } from './entry-studies.ts'
import { foldedName } from './patient-criterion.ts'
import { identifierMatches, tokenMatches } from './token-parameter.ts'

const statusSystem = 'http://hl7.org/fhir/document-reference-status'

/** The reference country's list filters, each on what its entry carries [ITI-67; MADO search parameters]. */
export function documentMatchers(guides: Guides): DocumentMatchers {
  return {
    matchesPatient: (item, patientId) => item.patient.id === patientId,
    matchesId: (item, values) => tokenMatches([{ code: item.id }], values),
    matchesIdentifier: (item, values) => identifierMatches(identifiersOf(item, guides).flatMap(valued), values),
    matchesStatus: (item, values) => {
      const code = item.current ? 'current' : 'superseded'
      return tokenMatches([{ code }, { system: statusSystem, code }], values)
    },
    matchesType: (item, values) => tokenMatches([typeOf(item)], values),
    matchesCategory: (_item, values) => tokenMatches([categoryIn(guides)], values),
    matchesEvent: (item, values) => tokenMatches(proceduresOf(item).flat(), values),
    matchesModality: (item, values) => tokenMatches(modalitiesOf(item), values),
    matchesBodySite: (item, values) => tokenMatches(regionsOf(item), values),
    matchesFormat: (item, values) => tokenMatches([formatOf(item)], values),
    matchesContentType: (item, values) => tokenMatches([{ code: contentTypeOf(item) }], values),
    matchesSetting: (_item, values) => tokenMatches([practiceSetting], values),
    matchesFacility: (_item, values) => tokenMatches([facilityType], values),
    matchesStudyUid: (item, values) => identifierMatches(studyIdentifiersOf(item).flatMap(valued), values),
    matchesAccession: (item, values) => identifierMatches(accessionIdentifiersOf(item).flatMap(valued), values),
    matchesRelated: (item, values) => identifierMatches(relatedOf(item), values),
    matchesPeriod: (item, values) => dateMatches(item.study.startedAt, values),
    matchesDate: (item, values) => dateMatches(item.createdAt, values),
    matchesCreation: (item, values) => dateMatches(item.createdAt, values),
    matchesLastUpdated: (item, values) => dateMatches(item.createdAt, values),
    matchesSecurityLabel: (item, values) => tokenMatches([securityLabelOf(item)], values),
    matchesAuthorFamily: (item, texts) => item.report !== undefined && beginsWith(reportAuthor.family, texts),
    matchesAuthorGiven: (item, texts) => item.report !== undefined && beginsWith(reportAuthor.given, texts),
  }
}

/** A string parameter selects by the beginning of a name, without case and accents. */
function beginsWith(name: string, texts: readonly string[]): boolean {
  return texts.some((text) => foldedName(name).startsWith(foldedName(text)))
}

function relatedOf(item: ListItem): readonly { system: string; value: string }[] {
  return [...studyIdentifiersOf(item), ...accessionIdentifiersOf(item)].flatMap(valued)
}

function valued({ system, value }: Identifier): readonly { system: string; value: string }[] {
  return system === undefined || value === undefined ? [] : [{ system, value }]
}
