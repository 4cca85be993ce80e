import { findingOf } from '../judge/apply-check.ts'
import { verdicts } from '../judge/verdict.ts'
import type { Finding } from './run-record.ts'

/** What a round found of one clause: the worst of its findings there. */
interface Outcome {
  rounds: number[]
  worst: Finding
}

/**
 * Findings on clauses that were judged otherwise in another round. A round in which harness, configuration or network
 * failed tells nothing of the target and is left out; so is order, or which of several documents a clause was judged on.
 * @param findings of one scenario, each with its round
 */
export function unstableFindings(scenario: string, findings: readonly Finding[]): readonly Finding[] {
  const clauses = [...new Set(findings.map(({ clause }) => clause))]
  return clauses.flatMap((clause) => {
    const outcomes = outcomesOf(findings.filter((finding) => finding.clause === clause))
    if (outcomes.length < 2) return []
    const bestFirst = outcomes.toSorted((one, other) => rankOf(other.worst) - rankOf(one.worst))
    return [
      findingOf({
        id: `${scenario}/unstable-${clause.replace('/', '-')}`,
        clause: 'RPT-01/same-judgement',
        judgement: {
          is: 'notMet',
          expected: `${clause} is judged alike in every round`,
          observed: bestFirst.map(outcomeText).join('; '),
          fix: 'Compare both answers, and look for what differs between two instances, caches or moments of the target.',
        },
        blame: 'target',
        exchanges: bestFirst.flatMap(({ worst: { exchange } }) => exchange ?? []),
      }),
    ]
  })
}

function outcomesOf(findings: readonly Finding[]): readonly Outcome[] {
  const outcomes = new Map<string, Outcome>()
  for (const round of [...new Set(findings.map((finding) => finding.round ?? 1))]) {
    const [worst] = findings
      .filter((finding) => (finding.round ?? 1) === round)
      .toSorted((a, b) => rankOf(a) - rankOf(b))
    if (worst === undefined || worst.verdict === 'error') continue
    const key = `${worst.verdict} ${worst.judgement}`
    const known = outcomes.get(key)
    if (known === undefined) outcomes.set(key, { rounds: [round], worst })
    else known.rounds.push(round)
  }
  return [...outcomes.values()]
}

const judgements: readonly Finding['judgement'][] = ['notMet', 'notOffered', 'cannotTell', 'undecided', 'met']

/** Worst first. */
function rankOf({ verdict, judgement }: Finding): number {
  return verdicts.indexOf(verdict) * judgements.length + judgements.indexOf(judgement)
}

function outcomeText({ rounds, worst: { verdict, observed, why } }: Outcome): string {
  const said = observed ?? why
  return `${verdict} in round ${rounds.join(', ')}${said === undefined ? '' : ` (${said})`}`
}
