import type { RequirementRow } from '../requirements/requirement.ts'
import { rowsOf } from './specification-row.ts'

const pdqm = rowsOf({ guide: 'IHE ITI PDQm', version: '3.2.0', basis: 'read' })

/** IHE PDQm, ITI-78: the patient search beyond its identifier. */
export const pdqmRows = {
  'PDQM-01': pdqm({
    anchor: 'ITI-78, 2:3.78.4.1.2.1, _id',
    supports: 'ST-03b',
    statement: 'A patient is found by the id of the resource',
    clauses: { id: { text: '_id finds that patient alone' } },
  }),
  'PDQM-02': pdqm({
    anchor: 'ITI-78, 2:3.78.4.1.2, GET and POST',
    supports: 'ST-03b',
    statement: 'POST _search finds the patients that GET finds',
    clauses: { post: { text: 'the same patients by POST' } },
  }),
  'PDQM-03': pdqm({
    anchor: 'ITI-78, 2:3.78.4.1.3, Expected Actions, case 5',
    supports: 'A13-04',
    statement: 'A search that cannot be read is answered by 400',
    clauses: { malformed: { text: '400 for a birthdate that is no date' } },
  }),
  'PDQM-04': pdqm({
    anchor: 'ITI-78, 2:3.78.4.1.2.1, combinations of traits',
    supports: 'ST-03b',
    statement: 'Family name and birth date, and family name and gender, select together',
    clauses: { combined: { text: 'found by both traits, not found when one is another' } },
  }),
  'PDQM-05': pdqm({
    anchor: 'ITI-78, 2:3.78.4.1.2.2, :exact',
    supports: 'ST-03b',
    statement: 'The modifier :exact takes a name as a whole',
    clauses: { exact: { text: 'the beginning of a name finds nobody by family:exact' } },
  }),
} as const satisfies Record<string, RequirementRow>
