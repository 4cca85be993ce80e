import type { Absence, Grade } from '../../profiles/requirements/requirement.ts'
import type { Judgement } from './judgement.ts'

/** Worst first: the order in which verdicts roll up. */
export const verdicts = [
  'error',
  'fail',
  'inconclusive',
  'review',
  'not-run',
  'warning',
  'pass',
  'not-applicable',
  'recorded',
] as const
export type Verdict = (typeof verdicts)[number]

const ofNotMet: Record<Grade, Verdict> = { fail: 'fail', warning: 'warning', info: 'pass', recorded: 'recorded' }
const ofNotOffered: Record<Absence, Verdict> = { fail: 'fail', warning: 'warning', none: 'not-applicable' }

/**
 * The verdict of one judgement, from the grade and the absence of its row alone.
 * @param oursOrNetwork the reason of a `cannotTell` lies in the harness, the configuration or the network
 */
export function verdictOf(
  judgement: Judgement['is'],
  row: { grade: Grade; absence?: Absence },
  oursOrNetwork = false,
): Verdict {
  if (judgement === 'cannotTell') return oursOrNetwork ? 'error' : 'inconclusive'
  if (row.grade === 'recorded') return 'recorded'
  if (judgement === 'undecided') return 'review'
  if (judgement === 'met') return 'pass'
  if (judgement === 'notMet') return ofNotMet[row.grade]
  return ofNotOffered[row.absence ?? 'none']
}

/** The worst verdict; of nothing at all `inconclusive`, because nothing passes on emptiness. */
export function rollUp(all: readonly Verdict[]): Verdict {
  return verdicts.find((verdict) => all.includes(verdict)) ?? 'inconclusive'
}

const exitCodes: Record<Verdict, 0 | 1 | 2 | 3> = {
  error: 3,
  fail: 1,
  inconclusive: 2,
  review: 2,
  'not-run': 2,
  warning: 0,
  pass: 0,
  'not-applicable': 0,
  recorded: 0,
}

/** Exit code of a run: 0 conforming, 1 failed, 2 undecided, 3 our own or the network's fault. */
export function exitCodeOf(verdict: Verdict, options: { strict?: boolean } = {}): 0 | 1 | 2 | 3 {
  return options.strict === true && verdict === 'warning' ? 1 : exitCodes[verdict]
}

/** Usage error or broken target file: nothing was started. */
export const exitUsage = 4
/** The verdicts differ from the expected ones. */
export const exitUnexpected = 5

/** How each verdict is written in the formats of others. */
export const verdictIn = {
  junit: {
    error: 'error',
    fail: 'failure',
    inconclusive: 'skipped',
    review: 'skipped',
    'not-run': 'skipped',
    warning: 'passed',
    pass: 'passed',
    'not-applicable': 'skipped',
    recorded: 'skipped',
  },
  allure: {
    error: 'broken',
    fail: 'failed',
    inconclusive: 'unknown',
    review: 'unknown',
    'not-run': 'skipped',
    warning: 'passed',
    pass: 'passed',
    'not-applicable': 'skipped',
    recorded: 'skipped',
  },
  playwright: {
    error: 'failed',
    fail: 'failed',
    inconclusive: 'failed',
    review: 'failed',
    'not-run': 'skipped',
    warning: 'passed',
    pass: 'passed',
    'not-applicable': 'passed',
    recorded: 'passed',
  },
} as const satisfies Record<string, Record<Verdict, string>>
