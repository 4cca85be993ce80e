/** What is looked at on the way to a target, in this order. */
export type StageName =
  'target file' | 'name' | 'proxy' | 'route' | 'TLS' | 'client certificate' | 'clock' | 'discovery' | 'token' | 'call'

/** Who can mend it. */
export type StageBlame = 'target' | 'configuration' | 'network' | 'harness'

/** What a stage found. `warning`: it works today; `not reached`: an earlier stage makes it meaningless. */
export interface StageOutcome {
  state: 'ok' | 'warning' | 'not ok' | 'skipped' | 'not reached'
  found: string
  blame?: StageBlame
  /** What to do next, the likeliest first. */
  next?: readonly string[]
}

export interface Stage extends StageOutcome {
  stage: StageName
  /** Channels of the origin or of the request, for example `fhir, token`; empty for the target file. */
  subject: string
  milliseconds: number
}

export const ok = (found: string): StageOutcome => ({ state: 'ok', found })
export const skipped = (found: string): StageOutcome => ({ state: 'skipped', found })
export const notReached = (why: string): StageOutcome => ({ state: 'not reached', found: why })
export const warning = (found: string, ...next: readonly string[]): StageOutcome => ({ state: 'warning', found, next })
export const notOk = (blame: StageBlame, found: string, ...next: readonly string[]): StageOutcome => ({
  state: 'not ok',
  found,
  blame,
  next,
})

/** Exit code of a diagnosis: 0 all well, 1 only the target is at fault, 3 network, configuration or harness. */
export function exitOfStages(stages: readonly Stage[]): 0 | 1 | 3 {
  const wrong = stages.filter(({ state }) => state === 'not ok')
  if (wrong.length === 0) return 0
  return wrong.every(({ blame }) => blame === 'target') ? 1 : 3
}
