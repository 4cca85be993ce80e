import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { test } from 'node:test'
import { loadScenarios } from '../cli/load-scenarios.ts'
import { exitCodeOf, rollUp } from '../harness/judge/verdict.ts'
import { runAgainst, startStub, targetOf } from './stub-target.ts'

const answers: Readonly<Record<string, { status: number; type: string; body: string }>> = {
  '200 []': { status: 200, type: 'application/json', body: '[]' },
  '200 {}': { status: 200, type: 'application/json', body: '{}' },
  'empty searchset': {
    status: 200,
    type: 'application/fhir+json',
    body: '{"resourceType":"Bundle","type":"searchset","total":0}',
  },
  OperationOutcome: {
    status: 404,
    type: 'application/fhir+json',
    body: '{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"not-found"}]}',
  },
  'empty multipart': {
    status: 200,
    type: 'multipart/related; type="application/dicom"; boundary=b',
    body: '--b--\r\n',
  },
  'login page': { status: 200, type: 'text/html', body: '<html><form>Sign in</form></html>' },
  '204': { status: 204, type: 'text/plain', body: '' },
  '404': { status: 404, type: 'text/plain', body: 'not found' },
  '401': { status: 401, type: 'text/plain', body: 'who are you' },
  '500': { status: 500, type: 'text/plain', body: 'oops' },
}

/** The transport probes judge the connection, not the content: what they find is not earned by emptiness. */
const transport = /^A14-01/

for (const manner of ['with a token', 'without any token', 'in the dialect ncp-api'] as const)
  for (const [name, { status, type, body }] of Object.entries(answers))
    void test(`a country that answers everything by ${name} passes nothing, ${manner}`, async () => {
      const stub = await startStub((_, response: ServerResponse) => {
        response.writeHead(status, { 'Content-Type': type }).end(body)
      })
      try {
        const target = targetOf(stub.baseUrl)
        if (manner === 'without any token') delete target.token
        if (manner === 'in the dialect ncp-api') target.dialect = 'ncp-api'
        const scenarios = await loadScenarios()
        const { results, folder } = await runAgainst(target, scenarios)
        rmSync(folder, { recursive: true })
        assert.equal(results.length, scenarios.length)
        assert.ok(results.length > 0)
        const passed = results
          .flatMap(({ findings }) => findings)
          .filter(({ verdict, clause }) => verdict === 'pass' && !transport.test(clause))
        assert.deepEqual(
          passed.map(({ id, observed }) => `${id}: ${observed ?? ''}`),
          [],
        )
        assert.notEqual(exitCodeOf(rollUp(results.map(({ verdict }) => verdict))), 0)
        assert.deepEqual(
          results.filter(({ verdict, folder }) => verdict === 'pass' && folder !== 'security').map(({ id }) => id),
          [],
        )
        assert.deepEqual(
          results
            .filter(({ note }) => note?.includes('fault of the harness'))
            .map(({ id, note }) => `${id}: ${note ?? ''}`),
          [],
        )
      } finally {
        await stub.close()
      }
    })
