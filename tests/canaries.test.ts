import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { loadScenarios } from '../cli/load-scenarios.ts'
import type { CountryA } from '../mocks/country-a/country.ts'
import { runEmbedded } from './embedded-run.ts'

/** Characters of a secret that are looked for: enough to be nobody else's. */
const needleLength = 24

/** A secret as it is, percent-encoded, and in base64 of either alphabet at each of its three alignments. */
function formsOf(secret: string): readonly string[] {
  const bases = [0, 1, 2].flatMap((shift) =>
    (['base64', 'base64url'] as const).map((base) =>
      Buffer.from(`${' '.repeat(shift)}${secret}`)
        .toString(base)
        .slice(4, 4 + needleLength),
    ),
  )
  return [secret, encodeURIComponent(secret), ...bases]
}

/** Files below a folder that hold any of the secrets, with the form that was found. */
function filesWith(secrets: readonly string[], folder: string): readonly string[] {
  // a signature alone is the secret: headers of tokens are alike, and claims are evidence
  const tails = secrets.map((secret) => secret.slice(secret.lastIndexOf('.') + 1).slice(0, 2 * needleLength))
  const needles = new Set(tails.flatMap(formsOf).map((form) => form.slice(0, needleLength)))
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .flatMap((file) => {
      const text = readFileSync(file, 'latin1')
      const windows = [...text.matchAll(/[A-Za-z0-9_+/%=-]{24,}/g)].flatMap(([run]) =>
        Array.from({ length: run.length - needleLength + 1 }, (_, at) => run.slice(at, at + needleLength)),
      )
      const found = windows.find((window) => needles.has(window))
      return found === undefined ? [] : [`${file}: ${found}`]
    })
}

test('the search finds what is there, in each form', () => {
  const secret = `h.c.${'Ab3_-'.repeat(12)}`
  const folder = mkdtempSync(join(tmpdir(), 'borderlight-test-'))
  const tail = secret.slice(4)
  const planted = [tail, encodeURIComponent(tail), Buffer.from(tail).toString('base64url'), ''].map(
    (text) => `x "${text}"`,
  )
  planted.push(Buffer.from(`{"token":"${tail}"}`).toString('base64'))
  for (const [index, text] of planted.entries()) writeFileSync(join(folder, String(index)), text)
  assert.equal(filesWith([secret], folder).length, 4)
  rmSync(folder, { recursive: true })
})

test('no token, assertion or key of a whole run is in any file of its results', async () => {
  const secrets = new Set<string>()
  const learn = (secret: string | null | undefined): void => {
    if (typeof secret === 'string' && secret.length > needleLength) secrets.add(secret)
  }
  /** Country A's own side sees every secret in the clear, whatever the harness knows of it. */
  const listening = (country: CountryA): CountryA => ({
    ...country,
    signToken: async (claims) => {
      const token = await country.signToken(claims)
      learn(token)
      return token
    },
    verifyClientAssertion: (form) => {
      learn(form.get('client_assertion'))
      return country.verifyClientAssertion(form)
    },
    oneTimeUrl: (code, grant) => {
      learn(code)
      return country.oneTimeUrl(code, grant)
    },
    sessionCookie: (session) => {
      learn(session)
      return country.sessionCookie(session)
    },
    bearerOf: (context) => {
      learn(context.headers.get('authorization')?.replace(/^\S+ /, ''))
      return country.bearerOf(context)
    },
  })
  const scenarios = await loadScenarios()
  const { record, folder, target } = await runEmbedded(scenarios, { mutate: listening })
  try {
    assert.equal(record.verdict, 'pass', JSON.stringify(record.scenarios.filter(({ verdict }) => verdict === 'error')))
    assert.ok(secrets.size > 20, `${secrets.size} secrets were seen`)
    assert.ok(record.exchanges.length > 100)
    const keys = [
      target.token?.client.privateKeyPem,
      target.token?.shortLivedClient?.privateKeyPem,
      target.tls.clientCertificate?.keyPem,
      target.tls.expiredClientCertificate?.keyPem,
    ].map((pem) => (pem ?? '').split('\n')[1] ?? '')
    assert.ok(keys.every((key) => key.length > needleLength))
    assert.deepEqual(filesWith([...secrets, ...keys], folder), [])
  } finally {
    rmSync(dirname(folder), { recursive: true })
  }
})
