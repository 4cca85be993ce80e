import { stackBelow } from '../own/call-place.ts'
import { ChangeNotMade } from '../change/country-change.ts'
import { countryChanges } from '../change/country-changes.ts'
import { applyCheck, findingOf } from '../judge/apply-check.ts'
import { answeredFinding } from '../judge/answered-finding.ts'
import { cannotTell, notOffered } from '../judge/judgement.ts'
import { rollUp } from '../judge/verdict.ts'
import type { Verdict } from '../judge/verdict.ts'
import { roundSuffix } from '../record/merge-rounds.ts'
import type { Blame, Finding, Performed, ScenarioResult } from '../record/run-record.ts'
import type { ClauseForA } from '../../profiles/requirements/requirements.ts'
import type { Transaction } from '../exchange/exchange.ts'
import { BrowserUnavailable } from '../browser/browser.ts'
import { ForeignPatientError } from '../exchange/tripwire.ts'
import { PrerequisiteMissing, need } from './prerequisite.ts'
import type { Scenario, ScenarioContext } from './scenario.ts'
import { neededOptions, secondsFor, stepOf } from './scenario.ts'
import type { World } from './world.ts'

/**
 * Runs one scenario body and makes its findings; owns the deadline and the clean-up. Never throws for the target.
 * @param hear told of each finding of a check as it comes, with the frames that lead to its `check(…)`
 */
export async function runScenario(
  scenario: Scenario,
  world: World,
  hear?: (finding: Finding, stack: string) => void,
): Promise<ScenarioResult> {
  const started = world.now()
  const findings: Finding[] = []
  const performed: Performed[] = []
  let over = false
  const ofRound = world.round === undefined ? {} : { round: world.round }
  const add = (unnumbered: Finding): void => {
    if (over) return // a body that outlived its deadline adds nothing
    const finding = { ...unnumbered, ...ofRound }
    findings.push(finding)
    world.journal.append({ type: 'finding', scenario: scenario.id, finding })
  }
  const slug = slugger(scenario.id, roundSuffix(world.round))
  world.journal.append({ type: 'started', scenario: scenario.id, ...ofRound, at: started.toISOString() })
  const session = world.openSession(scenario.id)
  const changes = countryChanges(scenario.id, world)
  const context: ScenarioContext<ClauseForA> = {
    countryA: session.countryA,
    holdings: world.holdings,
    now: () => world.now().toISOString(),
    target: namedBy(world.target),
    guides: world.target.guides,
    claims: {
      tokensAreBound: world.target.claims.conventions.includes('C-1'),
      options: world.target.claims.options,
      mutualTls: world.target.claims.mutualTls,
      separateNetworks: world.target.claims.separateNetworks === true,
      refusedPurposes: world.target.claims.refusedPurposes ?? [],
      documentTypes: world.target.claims.documentTypes,
    },
    check: (evidence, aCheck, ...params) => {
      const finding = applyCheck(slug(aCheck.id), evidence, aCheck, params[0] as never)
      add(finding)
      hear?.(finding, stackBelow(context.check))
    },
    need,
    change: changes.apply,
    notClaimed: (clause, why) => {
      add(
        findingOf({
          id: slug(`not-claimed-${clause.replace('/', '-')}`),
          clause,
          judgement: notOffered(why),
          notClaimed: true,
        }),
      )
    },
    ask: (clause, evidence = []) => {
      add(answeredFinding(slug(`asked-${clause.replace('/', '-')}`), clause, world.target.answers[clause], evidence))
    },
    cannotTell: (clause, why) => {
      add(findingOf({ id: slug(`cannot-tell-${clause.replace('/', '-')}`), clause, judgement: cannotTell(why) }))
    },
    perform: (step, what) => performed.push({ step, what, at: world.now().toISOString() }),
  }
  const { proves } = scenario.options
  const options = neededOptions(scenario)
  const unclaimed = unclaimedBy(scenario, world.target)
  const offered = unclaimed === undefined
  if (!offered) for (const clause of proves) context.notClaimed(clause, unclaimed)
  const stop = offered ? await outcomeOf(scenario, context, world) : undefined
  await changes.takeBack()
  await session.close()
  if (stop?.cannotRun === true && findings.length === 0) return notRun(scenario, world, stop.why)
  for (const clause of proves) {
    if (findings.some((finding) => finding.clause === clause)) continue
    const unreached = session.lastFailure()
    const blame = stop?.blame ?? unreached?.blame
    const why = [stop?.why ?? 'the scenario ended before it judged this', unreached?.text].filter(Boolean).join('; ')
    add(
      findingOf({
        id: slug(`not-reached-${clause.replace('/', '-')}`),
        clause,
        judgement: cannotTell(why),
        blame,
        exchanges: session.lastExchangeIds(),
      }),
    )
  }
  if (stop?.foreignPatient !== undefined) for (const finding of stop.foreignPatient) add(finding)
  over = true
  // what stopped early never passes, even when each clause had been judged once
  const early: readonly Verdict[] =
    stop === undefined ? [] : [stop.harness === true || stop.late === true ? 'error' : 'inconclusive']
  const result: ScenarioResult = {
    id: scenario.id,
    title: scenario.options.title,
    step: stepOf(scenario.options.folder),
    folder: scenario.options.folder,
    options: options ?? world.target.claims.options,
    state: 'finished',
    verdict: rollUp([...findings.map((finding) => finding.verdict), ...early]),
    findings,
    performed,
    ...(stop === undefined ? {} : { note: stop.why }),
    startedAt: started.toISOString(),
    durationMilliseconds: world.now().getTime() - started.getTime(),
    ...ofRound,
  }
  world.journal.append({ type: 'scenario', result })
  return result
}

/** What the scenario needs is not on this machine: it says nothing about the target. */
function notRun(scenario: Scenario, world: World, note: string): ScenarioResult {
  const { title, folder } = scenario.options
  const result: ScenarioResult = {
    id: scenario.id,
    title,
    step: stepOf(folder),
    folder,
    options: neededOptions(scenario) ?? world.target.claims.options,
    state: 'finished',
    verdict: 'not-run',
    findings: [],
    performed: [],
    note,
    ...(world.round === undefined ? {} : { round: world.round }),
  }
  world.journal.append({ type: 'scenario', result })
  return result
}

/** Why a scenario does not apply to a target; undefined when it does. */
function unclaimedBy(scenario: Scenario, { claims, dialect }: World['target']): string | undefined {
  const options = neededOptions(scenario)
  if (options !== undefined && !options.some((option) => claims.options.includes(option)))
    return `the target does not claim option ${options.join(' or ')}`
  const own = scenario.options.dialect
  return own === undefined || own === dialect ? undefined : `the target speaks ${dialect}; this is of ${own}`
}

function namedBy({ dialect, token, viewer }: World['target']): ScenarioContext<ClauseForA>['target'] {
  return {
    dialect,
    ...(token?.endpointUrl === undefined ? {} : { tokenEndpointUrl: token.endpointUrl }),
    ...(viewer === undefined ? {} : { viewerLaunchUrl: viewer.launchUrl }),
  }
}

interface Stop {
  why: string
  /** A part that the scenario needs is missing, crashed or hung. */
  cannotRun?: boolean
  blame?: Blame
  harness?: boolean
  /** The deadline passed. */
  late?: boolean
  foreignPatient?: readonly Finding[]
}

async function outcomeOf(
  scenario: Scenario,
  context: ScenarioContext<ClauseForA>,
  world: World,
): Promise<Stop | undefined> {
  const seconds = secondsFor(scenario, world.target).body
  const deadline = world.deadline(seconds)
  try {
    const ended = await Promise.race([scenario.body(context).then(() => 'done' as const), deadline.passed])
    return ended === 'done'
      ? undefined
      : { why: `the scenario did not end within ${seconds} s`, blame: 'network', late: true }
  } catch (error) {
    if (error instanceof PrerequisiteMissing) return { why: error.message }
    if (error instanceof ChangeNotMade) return { why: error.message, blame: 'configuration' }
    if (error instanceof BrowserUnavailable) return { why: error.message, blame: 'harness', cannotRun: true }
    if (error instanceof ForeignPatientError) {
      world.stopRun(error.message)
      return { why: error.message, ...foreignOf(error) }
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { why: `fault of the harness: ${text}`, blame: 'harness', harness: true }
  } finally {
    deadline.cancel()
  }
}

/** Where a foreign patient in an answer is blamed; every other document as ST-03c. */
const foreignClause: Partial<Record<Transaction, 'ST-06/searchset' | 'ST-03c/dicom-patient-id'>> = {
  'ITI-67': 'ST-06/searchset',
  'ITI-78': 'ST-06/searchset',
  'RAD-107': 'ST-03c/dicom-patient-id',
}

function foreignOf(error: ForeignPatientError): Pick<Stop, 'blame' | 'foreignPatient' | 'harness'> {
  if (!error.namedTestPatient) return { blame: 'configuration', harness: true }
  const clause = foreignClause[error.transaction] ?? 'ST-03c/demographics-agree'
  return {
    blame: 'target',
    foreignPatient: [
      findingOf({
        id: 'foreign-patient',
        clause,
        judgement: {
          is: 'notMet',
          expected: 'only the patient that the request names',
          observed: error.message,
          fix: 'Find out why this request reached the data of another person; the body was not kept.',
        },
        blame: 'target',
        exchanges: [error.exchangeId],
      }),
    ],
  }
}

function slugger(scenarioId: string, suffix: string): (name: string) => string {
  const used = new Map<string, number>()
  return (name) => {
    const count = (used.get(name) ?? 0) + 1
    used.set(name, count)
    return `${scenarioId}/${name}${count === 1 ? '' : `~${count}`}${suffix}`
  }
}
