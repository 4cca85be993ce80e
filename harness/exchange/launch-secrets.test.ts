import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPlainValue, launchSecrets } from './launch-secrets.ts'

const uid = '1.2.826.0.1.3680043.10.1'
const known = `https://viewer.example/app/launch ${uid} {"patient":"PAT-0001-XYZ"}`
const at = (path: string): readonly string[] => launchSecrets(`https://viewer.example${path}`, known)

test('the code of a one-time URL is found in its query, path and fragment', () => {
  assert.deepEqual(at('/open?code=c0dec0dec0de'), ['c0dec0dec0de'])
  assert.deepEqual(at('/open/c0dec0dec0de/view?lang=en'), ['c0dec0dec0de'])
  assert.deepEqual(at('/open/c0dec0dec0de?theme=darkmode'), ['darkmode', 'c0dec0dec0de'])
  assert.deepEqual(at('/#/open?c=c0dec0dec0de'), ['c0dec0dec0de'])
  assert.deepEqual(at('/#c=c0dec0dec0de'), ['c0dec0dec0de'])
  assert.deepEqual(at('/#/open/c0dec0dec0de'), ['c0dec0dec0de'])
  assert.deepEqual(at('/open/onlyletters'), ['onlyletters'])
})

test('what the launch was told, and UIDs, dates and addresses, are no secrets: they stand in lawful evidence', () => {
  const query = `code=c0dec0dec0de&study=${uid}&patient=PAT-0001-XYZ&back=${encodeURIComponent('https://b.example/')}`
  assert.deepEqual(at(`/open?${query}`), ['c0dec0dec0de'])
  assert.deepEqual(at(`/studies/${uid}?code=c0dec0dec0de`), ['c0dec0dec0de'])
  assert.ok(['2.999.1.2', 'urn:oid:2.999.1', '/studies/7', '2025-03-01T10:00'].every(isPlainValue))
  assert.ok(!['c0dec0dec0de', '12345678', 'a.b.c.d.e'].some(isPlainValue))
})
