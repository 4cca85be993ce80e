import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { keyFits, readCertificates, readPrivateKey } from '../harness/target/read-pem.ts'
import type { PemAnswer } from '../harness/target/read-pem.ts'
import type { OriginName } from '../mocks/country-a/country-world.ts'
import type { OwnTls, SimulatorConfig } from '../mocks/country-a/simulator-config.ts'
import { testHosts } from '../mocks/pki/test-pki.ts'
import type { CertificateAndKey } from '../mocks/pki/test-pki.ts'
import type { SimulatorFile } from './simulator-file.ts'
import { UsageError } from './usage-error.ts'

/** The name by which partners reach an origin. */
export function publishedHost({ publicOrigins }: SimulatorFile, origin: OriginName): string {
  const published = publicOrigins[origin]
  return published === undefined ? testHosts[origin] : new URL(published).hostname
}

/**
 * Certificates of the simulator's own file; undefined when it names none.
 * @throws UsageError when a file is missing or none, a key is another certificate's, or a name is not in it
 */
export function ownTlsOf(file: SimulatorFile, folder: string): OwnTls | undefined {
  const { tls } = file
  if (tls === undefined) return undefined
  const pairOf = (origin: OriginName): CertificateAndKey => {
    const { certificate, key } = tls[origin] ?? tls
    const pair = {
      certificatePem: pemOf(readCertificates(resolve(folder, certificate), readText)),
      keyPem: pemOf(readPrivateKey(resolve(folder, key), readText)),
    }
    if (!keyFits(pair.certificatePem, pair.keyPem))
      throw new UsageError(`${key} is not the key of ${certificate}`, 'name the key that belongs to the certificate')
    const host = publishedHost(file, origin)
    if (serves(file, origin) && new X509Certificate(pair.certificatePem).checkHost(host) === undefined)
      throw new UsageError(
        `${certificate} is not for ${host}, where partners reach the ${origin} origin`,
        `set publicOrigins.${origin} to a name in the certificate, or name another certificate in tls.${origin}`,
      )
    return pair
  }
  return {
    certificates: {
      fhir: pairOf('fhir'),
      gateway: pairOf('gateway'),
      national: pairOf('national'),
      viewer: pairOf('viewer'),
    },
    trustedCaPems: tls.trustedCas.map((path) => pemOf(readCertificates(resolve(folder, path), readText))),
  }
}

/** @throws UsageError when a JWK Set is missing or none */
export function registeredClientsOf({ clients }: SimulatorFile, folder: string): SimulatorConfig['clients'] {
  return clients.map(({ id, jwksFile, tokenLifetimeSeconds, tokenStartsInSeconds }) => ({
    id,
    jwks: keySetOf(resolve(folder, jwksFile)),
    ...(tokenLifetimeSeconds === undefined ? {} : { tokenLifetimeSeconds }),
    ...(tokenStartsInSeconds === undefined ? {} : { tokenStartsInSeconds }),
  }))
}

function serves({ options, nationalBaseUrl }: SimulatorFile, origin: OriginName): boolean {
  return {
    fhir: true,
    gateway: options.includes('A'),
    viewer: options.includes('B'),
    national: options.includes('C') && nationalBaseUrl === undefined,
  }[origin]
}

function keySetOf(path: string): SimulatorConfig['clients'][number]['jwks'] {
  if (!existsSync(path)) throw new UsageError(`${path} does not exist`, 'mend the path in the simulator file')
  const set = jsonOf(path)
  if (typeof set === 'object' && set !== null && 'keys' in set && Array.isArray(set.keys) && set.keys.length > 0)
    return { keys: set.keys as SimulatorConfig['clients'][number]['jwks']['keys'] }
  throw new UsageError(`${path} holds no keys`, 'write a JWK Set into it: {"keys": [{"kty": …, "kid": …}]}')
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readText(path))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new UsageError(`${path} is not JSON (${error.message})`, 'write a JWK Set into it')
  }
}

function pemOf(answer: PemAnswer): string {
  if ('pem' in answer) return answer.pem
  const { found, expected, next } = answer.problem
  throw new UsageError(`found ${found}; expected ${expected}`, next.replace('the target file', 'the simulator file'))
}

function readText(path: string): string {
  return readFileSync(path, 'utf8')
}
