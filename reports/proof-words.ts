import type { Proof, RunRecord } from '../harness/record/run-record.ts'
import { requirements } from '../profiles/requirements/requirements.ts'
import type { ClauseReason, RequirementRow } from '../profiles/requirements/requirement.ts'
import { countText } from './quantity.ts'

const reasonWords: Record<ClauseReason['kind'], string> = {
  waits: 'waits for a later version',
  tester: 'binds whoever tests, not the target',
  people: 'only a person can judge it',
  run: 'the run itself judges it, by what scenarios found',
}

/** Plain sentences of the faults that checks of the clauses catch, each once; undefined when the record does not say. */
export function faultsOf(proof: Proof | undefined, clauses: readonly string[]): readonly string[] | undefined {
  if (proof === undefined) return undefined
  const places = new Set(clauses.flatMap((clause) => proof.byClause[clause] ?? []))
  return [...places].flatMap((place) => proof.faults[place]?.fault ?? [])
}

/** Beside a verdict: how many faults its checks catch, or why none is named. */
export function caughtText(record: Pick<RunRecord, 'proof' | 'ownRequirements'>, clause: string): string {
  const faults = faultsOf(record.proof, [clause])
  if (faults === undefined) return 'this record does not say which faults its checks catch'
  return faults.length > 0 ? countWords(faults.length) : `no named fault proves its checks: ${whyNone(record, clause)}`
}

export const countWords = (count: number): string => `its checks catch ${countText(count, 'named fault')}`

function whyNone({ ownRequirements }: Pick<RunRecord, 'ownRequirements'>, clause: string): string {
  const [id = '', name = ''] = clause.split('/')
  if (ownRequirements !== undefined && Object.hasOwn(ownRequirements, id))
    return 'it is a clause of your own scenarios, for which the product has no faulty country'
  const row = (requirements as Readonly<Record<string, RequirementRow>>)[id]
  const reason = row?.clauses[name]?.reason
  return reason === undefined
    ? 'this version has no faulty country for it'
    : `${reasonWords[reason.kind]}; ${reason.why}`
}

/** What the faults are, and how far they were tried when the product was last proved as a whole. */
export function proofText(proof: Proof | undefined): string {
  if (proof === undefined) return 'This record was written by a version that did not say which faults its checks catch.'
  const what = `A named fault is a deliberately faulty country of the product that breaks the clause; ${proof.faults.length} are named.`
  const last = proof.lastFullRun
  if (last === undefined) return `${what} No run of all of them is kept with this version.`
  const newer = proof.faults.length - last.mutants
  const run = `On ${last.date} (commit ${last.commit.slice(0, 12)}) each scenario met ${last.mutants} of them: ${last.killed} were noticed by the clauses that they break, ${last.spilled} were blamed for another one.`
  return newer > 0 ? `${what} ${run} ${countText(newer, 'fault')} came later.` : `${what} ${run}`
}
