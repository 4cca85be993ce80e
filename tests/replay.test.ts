import assert from 'node:assert/strict'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { loadScenarios } from '../cli/load-scenarios.ts'
import { makeCatalogue } from '../fixtures/catalogue/catalogue.ts'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { exitCodeOf, rollUp } from '../harness/judge/verdict.ts'
import type { ScenarioResult } from '../harness/record/run-record.ts'
import type { Target } from '../harness/target/target.ts'
import { runEmbedded } from './embedded-run.ts'
import { runAgainst, startStub, targetOf } from './stub-target.ts'
import type { Stub } from './stub-target.ts'

const scenarios = (await loadScenarios()).filter(({ options }) => options.needs === undefined)
const recorded = await runEmbedded(scenarios)
after(() => {
  rmSync(dirname(recorded.folder), { recursive: true })
})

const pathOf = (url: string): string => new URL(url).pathname

/** Answers of the recorded run by method and path, in their order; the last one again when there is no other. */
async function startReplay(): Promise<Stub> {
  const answers = new Map<string, Exchange[]>()
  for (const exchange of recorded.record.exchanges) {
    if (exchange.response === undefined) continue
    const key = `${exchange.request.method} ${pathOf(exchange.request.url)}`
    answers.set(key, [...(answers.get(key) ?? []), exchange])
  }
  return await startStub((request, response) => {
    const queue = answers.get(`${request.method ?? ''} ${pathOf(`http://a${request.url ?? '/'}`)}`) ?? []
    const answer = (queue.length > 1 ? queue.shift() : queue[0])?.response
    if (answer === undefined) {
      response.writeHead(404).end()
      return
    }
    const framing = /^(content-length|transfer-encoding|connection|date)$/i
    for (const [name, value] of answer.headers) if (!framing.test(name)) response.setHeader(name, value)
    const { file } = answer.body
    response.writeHead(answer.status)
    response.end(file === undefined ? undefined : readFileSync(join(recorded.folder, 'bodies', file)))
  })
}

/** The recorded country as its stand-in has it: everything on one origin, each part at its path. */
function standIn({ baseUrl }: Stub): Target {
  const own = targetOf(baseUrl)
  const { fhir, imaging, token } = recorded.target
  const at = (url: string): string => `${baseUrl}${pathOf(url)}`
  return {
    ...own,
    fhir: { baseUrl: at(fhir.baseUrl) },
    imaging: {
      nationalUrls: imaging.nationalUrls.map(at),
      ...(imaging.gatewayUrl === undefined ? {} : { gatewayUrl: at(imaging.gatewayUrl) }),
    },
    ...(own.token === undefined
      ? {}
      : { token: { ...own.token, endpointUrl: at(token?.endpointUrl ?? new URL('/token', fhir.baseUrl).href) } }),
  }
}

/** Patients of another seed ask; were they the same, the answers would be right. */
const catalogue = makeCatalogue({ seed: 'another' })

const passesOf = (results: readonly ScenarioResult[]): readonly string[] =>
  results.flatMap(({ findings }) => findings.flatMap(({ clause, verdict }) => (verdict === 'pass' ? [clause] : [])))

void test('a country that replays the answers of another run is stopped at the first foreign patient, and passes nothing', async () => {
  const stub = await startReplay()
  try {
    const { results, folder, stopped } = await runAgainst(standIn(stub), scenarios, catalogue)
    rmSync(folder, { recursive: true })
    assert.match(stopped[0] ?? '', /no test patient/)
    assert.deepEqual(passesOf(results), [])
    assert.notEqual(exitCodeOf(rollUp(results.map(({ verdict }) => verdict))), 0)
  } finally {
    await stub.close()
  }
})

/**
 * What a replay cannot be told by: public documents of the token service are the same for everybody, and a recorded
 * answer to a right or a wrong token request is an answer of its kind.
 */
const publicOnes = /^TOK-/

void test('scenario by scenario it passes nothing about a patient, a document or a study either', async () => {
  const stub = await startReplay()
  try {
    const target = standIn(stub)
    for (const scenario of scenarios) {
      const { results, folder } = await runAgainst(target, [scenario], catalogue)
      rmSync(folder, { recursive: true })
      const earned = passesOf(results).filter((clause) => !publicOnes.test(clause))
      assert.deepEqual(earned, [], scenario.id)
    }
  } finally {
    await stub.close()
  }
})
