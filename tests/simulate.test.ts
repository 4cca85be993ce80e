import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { connect } from 'node:tls'
import { commandLine } from './command-line.ts'

interface Simulated {
  said: string
  out: string
  fhir: URL
}

/** Starts the simulator, lets the test ask it, and stops it. */
async function simulated(args: readonly string[], ask: (country: Simulated) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'borderlight-simulate-'))
  const { borderlight, stop } = commandLine(folder)
  let asked: Promise<void> | undefined
  try {
    const ended = await borderlight(['simulate', 'country-a', ...args], (child, { stdout }) => {
      if (asked !== undefined || !stdout.includes('Stop with Ctrl+C')) return
      const fhir = new URL(/^ {2}FHIR +(\S+)$/m.exec(stdout)?.[1] ?? '')
      asked = ask({ said: stdout, out: join(folder, 'results', 'simulator'), fhir }).finally(() =>
        child.kill('SIGTERM'),
      )
    })
    assert.ok(asked, ended.stderr)
    await asked
    assert.equal(ended.code, 0, ended.stderr)
  } finally {
    stop()
    rmSync(folder, { recursive: true })
  }
}

/** The simulator's own certificates, and the place where its FHIR host is. */
const tlsOf = ({ out, fhir }: Simulated) => ({
  host: '127.0.0.1',
  port: Number(fhir.port),
  servername: fhir.hostname,
  ca: readFileSync(join(out, 'ca.pem')),
  cert: readFileSync(join(out, 'client.pem')),
  key: readFileSync(join(out, 'client.key')),
})

async function textOf(country: Simulated, path: string): Promise<string> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ ...tlsOf(country), path, headers: { Host: country.fhir.host } }, resolve).once('error', reject)
  })
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

const oldHandshake = (country: Simulated): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const socket = connect(
      { ...tlsOf(country), minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' },
      () => {
        resolve(socket.getProtocol())
        socket.destroy()
      },
    )
    socket.once('error', reject)
  })

void test('two faults are served together, each said in a sentence', async () => {
  await simulated(['--mutant', 'key-set-is-empty,names-turtle-and-refuses-it'], async (country) => {
    assert.match(
      country.said,
      /faulty on purpose:\n {2}! key-set-is-empty: .+\.\n {2}! names-turtle-and-refuses-it: .+\.\n/,
    )
    assert.deepEqual(JSON.parse(await textOf(country, '/jwks')), { keys: [] })
    assert.match(await textOf(country, '/fhir/metadata'), /turtle/)
  })
})

void test('a fault of TLS is served on the wire', async () => {
  await simulated(['--mutant', 'fhir-channel-speaks-tls-1-0'], async (country) => {
    assert.equal(await oldHandshake(country), 'TLSv1.1')
  })
})

const refused: readonly (readonly [args: string, file: string | undefined, message: RegExp])[] = [
  ['--mutant lists-is-cut', undefined, /no mutant "lists-is-cut"; did you mean .*list-is-cut/],
  ['--mutant list-is-cut,no-such', undefined, /no mutant "no-such"/],
  ['--mutant list-is-cut,kos-is-called-a-bundle', undefined, /list-is-cut speaks .*mado.*; start one/],
  ['--mutant list-is-cut --mutant kos-is-called-a-bundle', undefined, /start one simulator for each/],
  ['--mutant kos-is-called-a-bundle', 'dialect: mado', /set "dialect: ncp-api" there/],
  ['--mutant fhir-channel-speaks-tls-1-0 --insecure-http', undefined, /leave --insecure-http out/],
]

void test('what cannot be served is refused before anything listens', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'borderlight-simulate-'))
  const { borderlight } = commandLine(folder)
  try {
    for (const [args, file, message] of refused) {
      if (file !== undefined) writeFileSync(join(folder, 'simulator.yaml'), `${file}\n`)
      const config = file === undefined ? [] : ['--config', 'simulator.yaml']
      const { code, stdout, stderr } = await borderlight(['simulate', 'country-a', ...args.split(' '), ...config])
      assert.equal(code, 4, `${args}: ${stdout}`)
      assert.match(stderr, message, args)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})
