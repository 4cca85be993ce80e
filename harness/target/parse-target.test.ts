import assert from 'node:assert/strict'
import { generateKeyPairSync, webcrypto } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import 'reflect-metadata'
import { X509CertificateGenerator } from '@peculiar/x509'
import { initTarget } from './init-target.ts'
import { parseTarget, readTarget } from './parse-target.ts'
import { completeTarget } from './parsed-target.ts'
import { TargetFileError } from './target-file-error.ts'
import type { FileProblem } from './target-file-error.ts'
import { targetJsonSchema } from './target-schema.ts'

const { certificatePem, keyPem } = await selfSigned()
const otherKeyPem = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export({
  type: 'sec1',
  format: 'pem',
})
const files: Readonly<Record<string, string>> = {
  'a.pem': certificatePem,
  'a.key': keyPem,
  'other.key': String(otherKeyPem),
  'no.pem': 'hello',
}
const readFile = (path: string): string => {
  const text = files[path]
  if (text === undefined) throw new Error(`ENOENT: ${path}`)
  return text
}
const parse = (text: string) => parseTarget(text, { fileName: 'files/x.target.yaml', readFile })

const minimal = `name: Test
role: country-a
dialect: mado
guides: { mado: 1.0.0, mhd: 4.2.4, euApi: ballot, hl7eu: ballot }
claims: { options: [C], documentTypes: [85430-7] }
fhir: { baseUrl: http://127.0.0.1:8080/fhir/ }
imaging: { nationalUrls: ["http://127.0.0.1:8042/dicom-web"] }
`

test('a minimal target over plain http gets every default', () => {
  const parsed = parse(minimal)
  assert.ok(parsed.complete)
  assert.deepEqual(parsed.target, {
    name: 'Test',
    role: 'country-a',
    dialect: 'mado',
    guides: { mado: '1.0.0', mhd: '4.2.4', euApi: 'ballot', hl7eu: 'ballot' },
    claims: { options: ['C'], conventions: [], mutualTls: [], documentTypes: ['85430-7'] },
    fhir: { baseUrl: 'http://127.0.0.1:8080/fhir' },
    imaging: { nationalUrls: ['http://127.0.0.1:8042/dicom-web'] },
    tls: {},
    resolve: {},
    clockSkewSeconds: 5,
    testPatients: {},
    answers: {},
    timeouts: { connectSeconds: 10, headersSeconds: 30, bodySeconds: 120 },
  })
})

test('certificates and keys are read by the path as written; a key in another PEM form becomes PKCS #8', () => {
  const parsed = parse(`${minimal}tls: { ca: a.pem, clientCertificate: a.pem, clientKey: a.key }
token: { client: { id: b, privateKeyFile: other.key, keyId: k, algorithm: ES384 }, expiredToken: old }
`)
  assert.ok(parsed.complete)
  assert.equal(parsed.target.tls.caPem, certificatePem)
  assert.equal(parsed.target.tls.clientCertificate?.certificatePem, certificatePem)
  assert.match(parsed.target.token?.client.privateKeyPem ?? '', /^-----BEGIN PRIVATE KEY-----/)
  assert.equal(parsed.target.token?.expiredToken, 'old')
})

/** Text, then for each problem: line, path, and a pattern of the rest. */
const broken: Readonly<Record<string, readonly [string, ...(readonly [number, string, RegExp])[]]>> = {
  'not YAML': ['name: x\nrole: a: b\n', [2, '', /expected valid YAML/]],
  'a repeated key': ['name: x\nname: y\n', [2, '', /unique/]],
  'an alias without anchor': ['name: *x\n', [1, '', /alias/i]],
  'no mapping': ['- a\n', [1, '', /a list; expected a YAML mapping/]],
  'an empty file': ['', [1, '', /nothing; expected a YAML mapping/]],
  'an unknown key': [`${minimal}clokSkewSeconds: 3\n`, [8, 'clokSkewSeconds', /Did you mean "clockSkewSeconds"\?/]],
  'an unknown key in a group': [
    minimal.replace('baseUrl:', 'baseURI:'),
    [6, 'fhir.baseUrl', /found nothing; expected a text: Absolute http/],
    [6, 'fhir.baseURI', /Did you mean "baseUrl"\?/],
  ],
  'two mistakes': [
    minimal.replace('dialect: mado', 'dialect: madoo').replace('options: [C]', 'options: [C, D]'),
    [3, 'dialect', /found "madoo"; expected one of mado, ncp-api/],
    [5, 'claims.options[1]', /found "D"; expected one of A, B, C/],
  ],
  'a key left out': [
    minimal.replace('dialect: mado\n', ''),
    [1, 'dialect', /found nothing; expected one of mado.*Add it/],
  ],
  'another role': [minimal.replace('country-a', 'country-b'), [2, 'role', /found "country-b"; expected country-a/]],
  'another scheme': [
    minimal.replace('http://127.0.0.1:8080', 'ftp://x'),
    [6, 'fhir.baseUrl', /"ftp:\/\/x\/fhir\/"; expected.*http/],
  ],
  'a URL that cannot be parsed': [minimal.replace('8080', '808080'), [6, 'fhir.baseUrl', /Correct host and port/]],
  'a URL below the base': [
    minimal.replace('dicom-web', 'dicom-web/studies'),
    [7, 'imaging.nationalUrls[0]', /Remove `\/studies`/],
  ],
  'no endpoints': [
    minimal.replace(/^fhir.*\nimaging.*\n/m, ''),
    [1, 'fhir', /role country-a/],
    [1, 'imaging', /imaging.gatewayUrl/],
  ],
  'a claim without its URL': [minimal.replace('[C]', '[A]'), [7, 'imaging.gatewayUrl', /claims.options names A/]],
  'mutual TLS without certificate': [
    minimal.replace('options: [C]', 'options: [C], mutualTls: [fhir]'),
    [1, 'tls.clientCertificate', /claims.mutualTls/],
  ],
  'a number for a text': [
    `${minimal}testPatients: { main: [{ system: "urn:oid:1.2", value: 42 }] }\n`,
    [8, 'testPatients.main[0].value', /found 42; expected a text.*needs quotes/],
  ],
  'a bad address': [`${minimal}resolve:\n  a.test: localhost\n`, [9, 'resolve.a.test', /IP address or address:port/]],
  'unusable certificates': [
    `${minimal}tls:\n  ca: gone.pem\n  clientCertificate: no.pem\n  clientKey: a.key\n`,
    [9, 'tls.ca', /files\/gone\.pem|gone\.pem, which cannot be read \(ENOENT/],
    [10, 'tls.clientCertificate', /no\.pem of another kind; expected PEM/],
  ],
  'a certificate without its key': [
    `${minimal}tls:\n  clientCertificate: a.pem\n`,
    [8, 'tls.clientKey', /because tls.clientCertificate is given/],
  ],
  'the key of another certificate': [
    `${minimal}tls:\n  clientCertificate: a.pem\n  clientKey: other.key\n`,
    [10, 'tls.clientKey', /of another certificate/],
  ],
  'a key of another algorithm': [
    `${minimal}token:\n  client: { id: b, privateKeyFile: a.key, keyId: k, algorithm: RS384 }\n`,
    [9, 'token.client.privateKeyFile', /expected an RSA key/],
  ],
}
for (const [name, [text, ...expected]] of Object.entries(broken))
  test(`a target file with ${name} is refused with line and path`, () => {
    const error = errorOf(() => parse(text))
    assert.equal(error.code, 'TARGET_FILE_INVALID')
    assert.deepEqual(
      error.problems.map(({ line, path }) => [line, path]),
      expected.map(([line, path]) => [line, path]),
      error.message,
    )
    const lines = error.message.split('\n')
    for (const [at, [line, , pattern]] of expected.entries()) {
      assert.ok(lines[at]?.startsWith(`files/x.target.yaml:${line}: `), error.message)
      assert.match(lines[at] ?? '', pattern)
    }
    assert.equal(error.line, expected[0]?.[0])
  })

test('a target file on disk names its files relative to itself', () => {
  const onDisk = new Map([
    ['my/x.target.yaml', `${minimal}tls: { ca: ../ca.pem }\n`],
    [resolve('ca.pem'), certificatePem],
  ])
  const { text, parsed } = readTarget('my/x.target.yaml', (path) => onDisk.get(path) ?? assert.fail(path))
  assert.ok(parsed.complete)
  assert.equal(parsed.target.tls.caPem, certificatePem)
  assert.equal(text, onDisk.get('my/x.target.yaml'))
})

test('a missing target file says so', () => {
  const error = errorOf(() => readTarget('gone.yaml', readFile))
  assert.match(error.message, /^gone\.yaml: found no readable file \(ENOENT: gone\.yaml\); expected a target file/)
  assert.ok(error.cause instanceof Error)
})

test('a file with `start` may leave out what the component gives; what it says goes first', () => {
  const parsed = parse(
    `${minimal.replace(/^fhir.*\nimaging.*\n/m, '')}start: orthanc\nresolve: { a.test: 127.0.0.1 }\n`,
  )
  assert.ok(!parsed.complete)
  const target = completeTarget(parsed.draft, {
    fhir: { baseUrl: 'https://fhir.test' },
    imaging: { nationalUrls: ['http://127.0.0.1:1'] },
    tls: { caPem: 'pem' },
    resolve: { 'a.test': '127.0.0.2', 'fhir.test': '127.0.0.1:9' },
  })
  assert.equal(target.start, 'orthanc')
  assert.equal(target.fhir.baseUrl, 'https://fhir.test')
  assert.deepEqual(target.resolve, { 'a.test': '127.0.0.1', 'fhir.test': '127.0.0.1:9' })
  assert.equal(target.tls.caPem, 'pem')
})

for (const given of [
  { fhir: 'https://a.example/fhir', imaging: 'https://b.example/dicom-web' },
  { fhir: 'http://127.0.0.1:1/f', imaging: 'http://[::1]:2', token: 'http://127.0.0.1:3/token', ca: 'a.pem' },
  { fhir: 'https://a.example/fhir2', viewer: 'https://v.example/viewer/' },
  { fhir: 'https://a.example/fhir3', imaging: 'https://b.example/dicom-web', viewer: 'https://v.example/viewer' },
])
  test(`init target prints a file that is accepted at once: ${given.fhir}`, () => {
    const text = initTarget(given)
    const parsed = parse(text)
    assert.ok(parsed.complete)
    assert.equal(parsed.target.fhir.baseUrl, given.fhir)
    assert.equal(parsed.target.imaging.gatewayUrl, given.imaging)
    assert.equal(
      parsed.target.viewer?.launchUrl,
      given.viewer === undefined ? undefined : 'https://v.example/viewer/launch',
    )
    assert.deepEqual(parsed.target.claims.options, [
      ...(given.imaging === undefined ? [] : ['A']),
      ...(given.viewer === undefined ? [] : ['B']),
    ])
    assert.equal(parsed.target.token?.endpointUrl, given.token)
    assert.equal(parsed.target.tls.caPem, given.ca === undefined ? undefined : certificatePem)
    for (const key of ['expiredClientCertificate', 'expiredClientKey', 'expiredToken'])
      assert.match(text, new RegExp(`^ *# .*\\b${key}: `, 'm'))
  })

test('init target says why it proposes these versions of the guides, and which are the newest', () => {
  const text = initTarget({ fhir: 'https://a.example/fhir', imaging: 'https://b.example/dicom-web' })
  assert.match(text, /# .*oldest.*\n(# .*\n)*# .*mado 1\.0\.0, mhd 4\.2\.4/)
})

for (const [file, dialect, options] of [
  ['option-b', 'mado', ['B']],
  ['ncp-api', 'ncp-api', ['A', 'B', 'C']],
] as const)
  test(`targets/${file}.target.yaml runs as it is: dialect ${dialect}, options ${options.join(', ')}`, () => {
    const text = readFileSync(join(packageFolder(), 'targets', `${file}.target.yaml`), 'utf8')
    const parsed = parse(text)
    assert.ok(!parsed.complete)
    assert.equal(parsed.draft.start, 'reference-country')
    assert.equal(parsed.draft.dialect, dialect)
    assert.deepEqual(parsed.draft.claims.options, options)
  })

test('init target refuses what is no URL', () => {
  assert.throws(() => initTarget({ fhir: 'nowhere', imaging: 'http://127.0.0.1:1' }), TargetFileError)
})

test('the schema and the example in targets/ are those of the parser', () => {
  const folder = join(packageFolder(), 'targets')
  const committed: unknown = JSON.parse(readFileSync(join(folder, 'target.schema.json'), 'utf8'))
  assert.deepEqual(committed, JSON.parse(JSON.stringify(targetJsonSchema())))
  const example = readFileSync(join(folder, 'example.target.yaml'), 'utf8')
  const error = errorOf(() => parseTarget(example, { fileName: 'example.target.yaml', readFile }))
  assert.ok(error.problems.length > 0)
  for (const { found } of error.problems) assert.match(found, /cannot be read \(ENOENT/, 'only the files are missing')
})

for (const file of readdirSync(join(packageFolder(), 'targets')).filter((name) => name.endsWith('.target.yaml')))
  test(`the target file targets/${file} is read, keys and certificates aside`, () => {
    const text = readFileSync(join(packageFolder(), 'targets', file), 'utf8')
    const problems = problemsOf(() => parseTarget(text, { fileName: file, readFile }))
    for (const { found } of problems) assert.match(found, /cannot be read \(ENOENT/)
  })

function problemsOf(read: () => unknown): readonly FileProblem[] {
  try {
    read()
    return []
  } catch (error) {
    if (error instanceof TargetFileError) return error.problems
    throw error
  }
}

function errorOf(run: () => unknown): TargetFileError {
  try {
    run()
  } catch (error) {
    if (error instanceof TargetFileError) return error
    throw error
  }
  return assert.fail('nothing was thrown')
}

function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

async function selfSigned(): Promise<{ certificatePem: string; keyPem: string }> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' }
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=test',
    keys,
    signingAlgorithm: algorithm,
  })
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64')
  return {
    certificatePem: certificate.toString('pem'),
    keyPem: `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n`,
  }
}
