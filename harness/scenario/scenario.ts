import type { ClauseForA, QuestionClause } from '../../profiles/requirements/requirements.ts'
import type { ChangeId } from '../../fixtures/catalogue/changes.ts'
import type { TransferOption } from '../../fixtures/catalogue/facts.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Check, Evidence } from '../judge/check.ts'
import type { Holdings } from '../holdings/holdings.ts'
import type { CountryA } from './country-a.ts'
import type { ClaimedChannel, Target } from '../target/target.ts'
import { stackBelow } from '../own/call-place.ts'

/** Folder of a scenario: the functional step it belongs to, or what crosses steps; `own` for a user's. */
export type ScenarioFolder =
  | '02-authorisation'
  | '03-identification'
  | '05-query'
  | '06-list'
  | '08-retrieval'
  | 'journeys'
  | 'linkage'
  | 'security'
  | 'own'

export interface ScenarioOptions<C extends ClauseForA> {
  role: 'country-a'
  folder: ScenarioFolder
  title: string
  /** The clauses it declares; one that it does not reach is `inconclusive`. */
  proves: readonly [C, ...C[]]
  /** Runs only when the target claims this option, or one of these. */
  option?: TransferOption | readonly TransferOption[]
  /** Runs only when the target speaks this dialect: what it judges is in the guides of that one alone. */
  dialect?: 'mado' | 'ncp-api'
  /** What has to be on the machine; without it the scenario is `not-run`. */
  needs?: 'chromium'
  /** Changes of the country that it makes: each has the time of its hook on top. */
  changes?: readonly ChangeId[]
  /** Longest time for the whole scenario. Default 60. */
  deadlineSeconds?: number
}

export interface ScenarioContext<C extends ClauseForA> {
  countryA: CountryA
  holdings: Holdings
  /** Judges evidence by a check whose clause the scenario declares. */
  check: <D extends C, E extends Evidence, P>(
    evidence: E,
    aCheck: Check<D, E, P>,
    ...params: P extends undefined ? [] : [P]
  ) => void
  /** @throws PrerequisiteMissing, which leaves the clauses not yet judged `inconclusive`. */
  need: <T>(value: T | undefined | null, missing: string) => T
  /** The target does not claim what a clause asks: `not-applicable`, with the reason. */
  notClaimed: (clause: C, why: string) => void
  /**
   * Asks the target file what a person answered to the clause's question; the machine's part is judged before.
   * Without an answer the verdict is `review`. @param evidence what the person looks at
   */
  ask: (clause: Extract<C, QuestionClause>, evidence?: readonly Exchange[]) => void
  /** The evidence that a clause needs cannot be had here: `inconclusive`, with the reason. */
  cannotTell: (clause: C, why: string) => void
  /**
   * Lets documents of the patient `changing` change until the scenario ends.
   * @returns the holdings afterwards. @throws PrerequisiteMissing when nobody can, ChangeNotMade when it did not happen
   */
  change: (change: ChangeId) => Promise<Holdings>
  /** A functional step that the harness performs as Country B: shown, never graded. */
  perform: (step: 4 | 7 | 9, what: string) => void
  /** The instant of the judgement, ISO 8601. */
  now: () => string
  /** What the target file names and a check compares with. */
  target: { dialect: Target['dialect']; tokenEndpointUrl?: string; viewerLaunchUrl?: string }
  /** Versions of the guides that the target pins. */
  guides: Target['guides']
  claims: {
    tokensAreBound: boolean
    options: readonly TransferOption[]
    mutualTls: readonly ClaimedChannel[]
    separateNetworks: boolean
    refusedPurposes: readonly string[]
    documentTypes: readonly string[]
  }
}

export interface Scenario {
  id: string
  options: ScenarioOptions<ClauseForA>
  body: (context: ScenarioContext<ClauseForA>) => Promise<void>
  /** Frames that lead to its definition, its file first. */
  stack?: string
}

/** Where scenarios go when their files are loaded: installed by the composition root. */
export type ScenarioHost = (scenario: Scenario) => void

const key = Symbol.for('borderlight.scenario-host')
const root = globalThis as { [key]?: ScenarioHost }

/** The composition root calls this before scenario files are loaded. */
export function installScenarioHost(host: ScenarioHost): void {
  root[key] = host
}

/**
 * Defines one scenario.
 * @param id stable slug, never positional, never reused
 * @throws when no host is installed
 */
export function scenario<const P extends ScenarioOptions<ClauseForA>['proves']>(
  id: string,
  options: Omit<ScenarioOptions<ClauseForA>, 'proves'> & { proves: P },
  body: (context: ScenarioContext<P[number]>) => Promise<void>,
): void {
  const host = root[key]
  if (host === undefined) throw new Error(`scenario "${id}" was loaded without a host: run it by "borderlight run"`)
  host({
    id,
    options: options,
    body: body,
    stack: stackBelow(scenario),
  })
}

/** @returns the options of which the target must claim one; undefined when it runs for any. */
export function neededOptions({
  options: { option },
}: Pick<Scenario, 'options'>): readonly TransferOption[] | undefined {
  if (option === undefined) return undefined
  return typeof option === 'string' ? [option] : option
}

/** Longest time for a scenario's body, and for taking back what it changed. */
export function secondsFor(
  { options: { deadlineSeconds = 60, changes = [] } }: Pick<Scenario, 'options'>,
  { hooks }: Pick<Target, 'hooks'>,
): { body: number; restoring: number } {
  const restoring = changes.reduce((sum, change) => sum + ((hooks?.[change] ?? hooks?.every)?.timeoutSeconds ?? 0), 0)
  return { body: deadlineSeconds + restoring, restoring }
}

/** @returns the functional step of a folder, 0 for folders that cross steps. */
export function stepOf(folder: string): number {
  const digits = /^(\d\d)-/.exec(folder)?.[1]
  return digits === undefined ? 0 : Number(digits)
}
