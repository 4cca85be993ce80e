import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { readMultipart } from '../../wire/multipart.ts'
import { findProgram } from '../find-program.ts'
import { startPeerCountry } from './peer-country.ts'
import type { PeerCountry } from './peer-country.ts'
import { imagingTokenFor } from './peer-token.ts'

const openssl = findProgram('openssl')
const curl = findProgram('curl')

interface Ended {
  code: number | null
  text: string
}

/** Runs a program that says nothing on its standard input; what it printed, both streams joined. */
function run(program: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => (text += part))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, text }))
  })
}

let started: Promise<PeerCountry> | undefined
const peer = (): Promise<PeerCountry> => (started ??= startPeerCountry())
const stop = async (): Promise<void> => {
  const running = await started
  started = undefined
  await running?.stop()
}

/** The three origins of Country A. */
async function origins(): Promise<readonly URL[]> {
  const { fhirBaseUrl, gatewayUrl, nationalUrl } = (await peer()).country
  return [fhirBaseUrl, gatewayUrl, nationalUrl].flatMap((url) => (url === undefined ? [] : [new URL(url)]))
}

describe('openssl s_client', { skip: openssl === undefined && 'openssl is not here: apt-get install openssl' }, () => {
  after(stop)
  const connect = async (url: URL, ...more: string[]): Promise<Ended> => {
    const { access } = await peer()
    const fixed = ['s_client', '-connect', url.host, '-servername', url.hostname, '-CAfile', access.caFile]
    return await run(openssl ?? '', [...fixed, '-verify_return_error', '-verify_hostname', 'localhost', ...more])
  }
  const certified = async (): Promise<string[]> => {
    const { access } = await peer()
    return ['-cert', access.certificateFile, '-key', access.keyFile]
  }

  for (const [version, option] of [
    ['TLSv1.2', '-tls1_2'],
    ['TLSv1.3', '-tls1_3'],
  ] as const)
    it(`speaks ${version} with every origin, and verifies chain and name`, async () => {
      for (const url of await origins()) {
        const { code, text } = await connect(url, option, ...(await certified()))
        assert.equal(code, 0, text)
        assert.match(text, /Verify return code: 0 \(ok\)/)
        assert.match(text, new RegExp(`New, ${version}|Protocol *: ${version}`))
        assert.match(text, /Acceptable client certificate CA names\s+.*Country A Test CA/)
      }
    })

  for (const option of ['-tls1', '-tls1_1'])
    it(`is refused with ${option}, by Country A and not by itself`, async () => {
      for (const url of await origins()) {
        const { code, text } = await connect(url, option, '-cipher', 'ALL:@SECLEVEL=0', ...(await certified()))
        assert.notEqual(code, 0)
        assert.match(text, /alert protocol version/)
      }
    })

  it('is refused without a client certificate', async () => {
    for (const url of await origins()) {
      const { code, text } = await connect(url, '-tls1_2')
      assert.notEqual(code, 0)
      assert.match(text, /alert (?:handshake failure|certificate required)/)
    }
  })

  it('does not verify a name that is not in the certificate', async () => {
    const [url] = await origins()
    assert.ok(url)
    const { access } = await peer()
    const { code, text } = await run(openssl ?? '', [
      ...['s_client', '-connect', url.host, '-CAfile', access.caFile, '-verify_return_error'],
      ...['-verify_hostname', 'elsewhere.test', ...(await certified())],
    ])
    assert.notEqual(code, 0)
    assert.match(text, /hostname mismatch/i)
  })
})

describe('curl', { skip: curl === undefined && 'curl is not here: apt-get install curl' }, () => {
  after(stop)
  const ask = async (url: string, ...more: string[]): Promise<Ended> =>
    await run(curl ?? '', ['--disable', '--silent', '--show-error', '--noproxy', '*', '--max-time', '20', ...more, url])
  const certified = async (): Promise<string[]> => {
    const { access } = await peer()
    return ['--cacert', access.caFile, '--cert', access.certificateFile, '--key', access.keyFile]
  }

  it('gets the CapabilityStatement over mutual TLS', async () => {
    const { fhirBaseUrl } = (await peer()).country
    const { code, text } = await ask(`${fhirBaseUrl}/metadata`, ...(await certified()))
    assert.equal(code, 0, text)
    assert.equal((JSON.parse(text) as { resourceType: string }).resourceType, 'CapabilityStatement')
  })

  it('is refused without a client certificate, and trusts nothing without the authority', async () => {
    const { access } = await peer()
    for (const { href } of await origins()) {
      const without = await ask(href, '--cacert', access.caFile)
      assert.notEqual(without.code, 0)
      assert.match(without.text, /alert|certificate required|handshake/i)
      const untrusted = await ask(href, '--cert', access.certificateFile, '--key', access.keyFile)
      assert.equal(untrusted.code, 60, untrusted.text)
    }
  })

  it('gets no answer by plain HTTP', async () => {
    for (const url of await origins()) {
      const { code, text } = await ask(`http://${url.host}${url.pathname}`, '--write-out', '%{http_code}')
      assert.notEqual(code, 0)
      assert.match(text, /000$/)
    }
  })

  it('retrieves a study with the token that it was handed, byte for byte', async () => {
    const { askFor, catalogue, access, folder, country } = await peer()
    const [study] = catalogue.studies
    assert.ok(study)
    const { baseUrl, patient, studyInstanceUid, folder: files } = askFor(study)
    const order = { tokenUrl: country.tokenUrl, resource: baseUrl, patient, studies: [studyInstanceUid] }
    const token = await imagingTokenFor(access, order)
    const [body, head] = [join(folder, 'study.multipart'), join(folder, 'study.headers')]
    const url = `${baseUrl}/studies/${studyInstanceUid}`
    const keep = ['--oauth2-bearer', token, '--output', body, '--dump-header', head]
    const { code, text } = await ask(url, ...(await certified()), ...keep)
    assert.equal(code, 0, text)
    const contentType = /^content-type: *(.*?)\r?$/im.exec(readFileSync(head, 'utf8'))?.[1] ?? ''
    const { parts, problems } = readMultipart(contentType, readFileSync(body))
    assert.deepEqual(problems, [])
    const digests = (all: readonly Uint8Array[]): string[] =>
      all.map((bytes) => createHash('sha256').update(bytes).digest('hex')).sort()
    const wanted = readdirSync(files).map((name) => readFileSync(join(files, name)))
    assert.ok(wanted.length > 1)
    assert.deepEqual(digests(parts.map((part) => part.body)), digests(wanted))
  })
})
