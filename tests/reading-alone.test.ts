import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadScenarios } from '../cli/load-scenarios.ts'
import { runEmbedded } from './embedded-run.ts'

/** POST that reads: a token, a search, a match, a launch or the end of a session. */
const reading = /\/token$|\/_search$|\/\$match$|\/viewer\/(launch|logout)$/

void test('Article 1: the product pushes nothing and writes nothing back [A1-01/suite-has-push-write]', async () => {
  const chosen = (await loadScenarios()).filter(({ options }) => options.needs === undefined)
  const ways = new Set<string>()
  const { record } = await runEmbedded(chosen.filter((_, index) => index % 3 === 0 || chosen.length < 30))
  for (const { request, transaction } of record.exchanges) {
    const { method, url } = request
    ways.add(`${method} ${transaction}`)
    if (['GET', 'HEAD', 'OPTIONS'].includes(method)) continue
    if (method === 'POST' && reading.test(new URL(url).pathname)) continue
    // A method that must be refused is tried: it carries nothing, and deletes nothing.
    assert.ok(method !== 'DELETE' && request.body === undefined, `${method} ${url}`)
  }
  assert.ok(ways.has('POST ITI-71') && ways.size > 5, [...ways].join(', '))
})
