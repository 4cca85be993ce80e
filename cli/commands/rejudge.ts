import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readingsSeen } from '../../checks/readings/readings-seen.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { retakeFacts } from '../../harness/exchange/facts.ts'
import { documentFacts } from '../../harness/exchange/document-facts.ts'
import { applyCheck } from '../../harness/judge/apply-check.ts'
import type { AnyCheck, Evidence } from '../../harness/judge/check.ts'
import type { Finding, RunRecord } from '../../harness/record/run-record.ts'
import { unstableFindings } from '../../harness/record/unstable-findings.ts'
import { checksById } from '../checks-by-id.ts'
import { knowOwnRows } from '../../harness/own/own-definitions.ts'
import { ownChecksById } from '../own/own-checks.ts'
import { textOrJson } from '../text-or-json.ts'
import { UsageError } from '../usage-error.ts'
import { readRecord } from './report.ts'

/** What judging again gave for one finding. */
interface Again {
  finding: string
  was: string
  now: string
}

/** `borderlight rejudge RUN`: the checks of today on the evidence of then, without any target. */
export async function rejudge(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' } },
  })
  const format = textOrJson(values.format)
  const folder = positionals[0] ?? join('results', 'latest')
  if (!existsSync(join(folder, 'run.json')))
    throw new UsageError(`${folder} holds no run.json`, 'name a folder of results')
  const record = readRecord(folder)
  const { evidence, kept, absent } = await withBodies(record, folder)
  const findings = record.scenarios.flatMap((scenario) => scenario.findings)
  const judged = findings.filter((finding) => finding.check !== undefined && finding.again !== undefined)
  knowOwnRows(record.ownRequirements)
  const missing = judged.some(({ check }) => !checksById().has(check ?? ''))
  const checks = new Map([...checksById(), ...(missing ? await ownChecksById(process.cwd()) : [])])
  const again = judged.map((finding) => ({ finding, ...judgeAgain(finding, evidence, checks) }))
  const changed = [
    ...again.flatMap((one) => one.changed ?? []),
    ...unstableAgain(
      record,
      new Map(again.flatMap(({ finding, now }) => (now === undefined ? [] : [[finding.id, now]]))),
    ),
  ]
  const conflicts = readingsSeen([...evidence.values()])
  const readings = conflictsChanged(record.conflicts, conflicts)
  if (format === 'json') {
    process.stdout.write(
      `${JSON.stringify({ judged: judged.length, changed, conflicts, conflictsChanged: readings, factsKept: kept, bodiesAbsent: absent }, undefined, 2)}\n`,
    )
  } else {
    for (const { finding, was, now } of changed) process.stdout.write(`${finding}: was ${was}, is now ${now}\n`)
    for (const line of readings) process.stdout.write(`${line}\n`)
    process.stdout.write(
      `${judged.length} findings judged again on the recorded evidence: ${judged.length - changed.length} the same, ${changed.length} changed\n` +
        `facts that bytes alone cannot give again (handshakes, signatures, leaks) were taken from the record of ${kept.length} exchanges; ` +
        `${absent.length} bodies were not kept whole\n`,
    )
  }
  return changed.length === 0 ? 0 : 5
}

/** Questions on which guides disagree that this version sees answered otherwise. */
function conflictsChanged(was: RunRecord['conflicts'], now: Required<RunRecord>['conflicts']): readonly string[] {
  const words = (seen: (typeof now)[number]['seen'] | undefined): string =>
    seen?.map(({ reading, count }) => `${reading} (${count})`).join(', ') ?? 'not looked for'
  return now.flatMap(({ conflict, seen }) => {
    const before = words(was?.find((one) => one.conflict === conflict)?.seen)
    return before === words(seen)
      ? []
      : [`${conflict}: was ${before || 'not seen'}, is now ${words(seen) || 'not seen'}`]
  })
}

async function withBodies(
  record: RunRecord,
  folder: string,
): Promise<{ evidence: ReadonlyMap<string, Exchange>; kept: string[]; absent: string[] }> {
  const evidence = new Map<string, Exchange>()
  const kept: string[] = []
  const absent: string[] = []
  for (const exchange of record.exchanges) {
    const file = exchange.response?.body.file
    const path = file === undefined ? undefined : join(folder, 'bodies', file)
    if (path === undefined || !existsSync(path) || exchange.response === undefined) {
      if (exchange.response !== undefined && exchange.response.body.sizeBytes > 0) absent.push(exchange.id)
      evidence.set(exchange.id, exchange)
      continue
    }
    const bytes = readFileSync(path)
    const whole = { ...exchange, response: { ...exchange.response, body: { ...exchange.response.body, bytes } } }
    evidence.set(exchange.id, {
      ...whole,
      facts: {
        ...exchange.facts,
        ...retakeFacts(exchange.response.headers, bytes),
        ...(exchange.transaction === 'ITI-68' ? await documentFacts(exchange.response.headers, bytes) : {}),
      },
    })
    if (exchange.facts.tls !== undefined || exchange.facts.token !== undefined) kept.push(exchange.id)
  }
  return { evidence, kept, absent }
}

function judgeAgain(
  finding: Finding,
  exchanges: ReadonlyMap<string, Exchange>,
  checks: ReadonlyMap<string, AnyCheck>,
): { now?: Finding; changed?: Again } {
  const aCheck = checks.get(finding.check ?? '')
  const was = finding.verdict
  if (aCheck === undefined)
    return {
      changed: {
        finding: finding.id,
        was,
        now: `not judged: neither this version nor scenarios/ here has the check "${finding.check ?? ''}"`,
      },
    }
  const evidence = evidenceOf(finding.again?.evidence, exchanges)
  if (evidence === undefined)
    return { changed: { finding: finding.id, was, now: 'not judged: its exchanges are not in the record' } }
  const again = judgedBy(() =>
    applyCheck(finding.id, evidence as never, aCheck as never, finding.again?.params as never),
  )
  if (again instanceof Error)
    return {
      changed: {
        finding: finding.id,
        was,
        now: `not judged: the check of this version stopped on it: ${again.message}`,
      },
    }
  const same = again.verdict === was && again.judgement === finding.judgement && again.observed === finding.observed
  const now = { ...again, ...(finding.round === undefined ? {} : { round: finding.round }) }
  if (same) return { now }
  return {
    now,
    changed: {
      finding: finding.id,
      was: `${was} (${finding.observed ?? ''})`,
      now: `${again.verdict} (${again.observed ?? again.why ?? ''})`,
    },
  }
}

/** What differed between the rounds of a repeated run, by the judgements of today. */
function unstableAgain({ run, scenarios }: RunRecord, again: ReadonlyMap<string, Finding>): readonly Again[] {
  if (run.rounds === undefined) return []
  return scenarios.flatMap(({ id, findings }) => {
    const isUnstable = ({ clause }: Finding): boolean => clause === 'RPT-01/same-judgement'
    const were = new Map(findings.filter(isUnstable).map((finding) => [finding.id, finding.observed ?? '']))
    const judged = findings.filter((finding) => !isUnstable(finding)).map((finding) => again.get(finding.id) ?? finding)
    const are = new Map(unstableFindings(id, judged).map((finding) => [finding.id, finding.observed ?? '']))
    return [...new Set([...were.keys(), ...are.keys()])]
      .filter((finding) => were.get(finding) !== are.get(finding))
      .map((finding) => ({
        finding,
        was: were.get(finding) ?? 'alike in every round',
        now: are.get(finding) ?? 'alike in every round',
      }))
  })
}

/** A record of an older version may hold params that the check of today does not read: said, and the rest is judged. */
function judgedBy(judge: () => Finding): Finding | Error {
  try {
    return judge()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function evidenceOf(ids: unknown, exchanges: ReadonlyMap<string, Exchange>): Evidence | undefined {
  if (typeof ids === 'string') return exchanges.get(ids)
  if (Array.isArray(ids)) {
    const list = ids.map((id) => exchanges.get(String(id)))
    return list.every((one): one is Exchange => one !== undefined) ? list : undefined
  }
  if (typeof ids !== 'object' || ids === null) return undefined
  const parts = Object.entries(ids).map(([name, part]) => [name, evidenceOf(part, exchanges)] as const)
  return parts.every(([, part]) => part !== undefined)
    ? (Object.fromEntries(parts) as Record<string, Exchange>)
    : undefined
}
