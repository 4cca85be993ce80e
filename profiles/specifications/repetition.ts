import type { RequirementRow } from '../requirements/requirement.ts'
import { rowsOf } from './specification-row.ts'

const own = rowsOf({ guide: 'Borderlight conventions', version: '1', basis: 'convention' })

/**
 * What only a repeated run sees. Never worse than a warning: what a round found broken stands there by itself, with its
 * own row and grade.
 */
export const repetitionRows = {
  'RPT-01': own({
    anchor: 'repeated runs',
    supports: 'ST-06',
    statement: 'The same question, asked again while nothing changed, is answered so that it is judged alike',
    clauses: {
      'same-judgement': {
        text: 'every clause of a scenario is judged alike in each round of a repeated run',
        reason: { kind: 'run', why: 'a run of more than one round (--repeat)' },
      },
    },
  }),
} as const satisfies Record<string, RequirementRow>
