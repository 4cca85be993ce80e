import 'reflect-metadata'
import * as x509 from '@peculiar/x509'
import { webcrypto } from 'node:crypto'

export interface CertificateAndKey {
  certificatePem: string
  keyPem: string
}

/** Certificates of a test bed, all ECDSA P-256, PEM. */
export interface TestPki {
  caPem: string
  /** One server certificate for each host, also valid for localhost and 127.0.0.1. */
  servers: Readonly<Record<string, CertificateAndKey>>
  /** For every host, of the same CA, expired. */
  expiredServer: CertificateAndKey
  /** For every host, signed by itself. */
  selfSignedServer: CertificateAndKey
  /** NCPeH-B. */
  client: CertificateAndKey
  /** Of the same CA, expired. */
  expiredClient: CertificateAndKey
  /** Signed by itself, with NCPeH-B's name. */
  selfSignedClient: CertificateAndKey
  /** Another CA and a client of it: nobody here trusts them. */
  foreignCaPem: string
  foreignClient: CertificateAndKey
}

/** Host names of the reference Country A: each origin has its own. */
export const testHosts = {
  fhir: 'fhir.country-a.test',
  gateway: 'imaging.country-a.test',
  national: 'store.country-a.test',
  viewer: 'viewer.country-a.test',
} as const

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const dayMilliseconds = 86_400_000

type Keys = webcrypto.CryptoKeyPair

interface Authority {
  certificate: x509.X509Certificate
  keys: Keys
}

interface Order {
  commonName: string
  notBefore: Date
  notAfter: Date
  hosts?: readonly string[]
  usage: 'server' | 'client'
}

/** Makes a CA with its servers and clients, valid from a day before `now` for a year. */
export async function makeTestPki({ hosts, now }: { hosts: readonly string[]; now: Date }): Promise<TestPki> {
  x509.cryptoProvider.set(webcrypto as unknown as Crypto)
  const day = (days: number): Date => new Date(now.getTime() + days * dayMilliseconds)
  const valid = { notBefore: day(-1), notAfter: day(365) }
  const [authority, foreign] = await Promise.all([
    makeAuthority('Country A Test CA', day(-800), day(730)),
    makeAuthority('Foreign Test CA', day(-800), day(730)),
  ])
  const clientOrder = { commonName: 'NCPeH-B', usage: 'client', ...valid } as const
  const expired = { notBefore: day(-700), notAfter: day(-30) }
  const serverOrder = { commonName: hosts[0] ?? 'localhost', usage: 'server', hosts, ...valid } as const
  const [servers, client, expiredClient, foreignClient, selfSignedClient, expiredServer, selfSignedServer] =
    await Promise.all([
      Promise.all(
        hosts.map(async (host) => {
          const order = { commonName: host, usage: 'server', hosts: [host], ...valid } as const
          return [host, await issue(authority, order)] as const
        }),
      ),
      issue(authority, clientOrder),
      issue(authority, { ...clientOrder, ...expired }),
      issue(foreign, clientOrder),
      selfSigned(clientOrder),
      issue(authority, { ...serverOrder, ...expired }),
      selfSigned(serverOrder),
    ])
  return {
    caPem: authority.certificate.toString('pem'),
    servers: Object.fromEntries(servers),
    expiredServer,
    selfSignedServer,
    client,
    expiredClient,
    selfSignedClient,
    foreignCaPem: foreign.certificate.toString('pem'),
    foreignClient,
  }
}

async function makeKeys(): Promise<Keys> {
  return await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}

async function makeAuthority(commonName: string, notBefore: Date, notAfter: Date): Promise<Authority> {
  const keys = await makeKeys()
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${commonName}, O=Borderlight Test`,
    serialNumber: serialNumber(),
    notBefore,
    notAfter,
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { certificate, keys }
}

async function issue(authority: Authority, order: Order): Promise<CertificateAndKey> {
  const keys = await makeKeys()
  const certificate = await x509.X509CertificateGenerator.create({
    subject: `CN=${order.commonName}, O=Borderlight Test`,
    issuer: authority.certificate.subject,
    serialNumber: serialNumber(),
    notBefore: order.notBefore,
    notAfter: order.notAfter,
    publicKey: keys.publicKey,
    signingKey: authority.keys.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      ...leafExtensions(order),
      await x509.AuthorityKeyIdentifierExtension.create(authority.keys.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { certificatePem: certificate.toString('pem'), keyPem: await privateKeyPem(keys) }
}

async function selfSigned(order: Order): Promise<CertificateAndKey> {
  const keys = await makeKeys()
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${order.commonName}, O=Borderlight Test`,
    serialNumber: serialNumber(),
    notBefore: order.notBefore,
    notAfter: order.notAfter,
    keys,
    signingAlgorithm: algorithm,
    extensions: leafExtensions(order),
  })
  return { certificatePem: certificate.toString('pem'), keyPem: await privateKeyPem(keys) }
}

function leafExtensions(order: Order): x509.Extension[] {
  const usage = order.usage === 'server' ? x509.ExtendedKeyUsage.serverAuth : x509.ExtendedKeyUsage.clientAuth
  const names = [...(order.hosts ?? []), 'localhost'].map((value) => ({ type: 'dns', value }) as const)
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension([usage]),
    ...(order.usage === 'server'
      ? [new x509.SubjectAlternativeNameExtension([...names, { type: 'ip', value: '127.0.0.1' }])]
      : []),
  ]
}

function serialNumber(): string {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16))
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40 // positive and never shortened in DER
  return Buffer.from(bytes).toString('hex')
}

async function privateKeyPem(keys: Keys): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey))
  const lines = der.toString('base64').replace(/(.{64})/g, '$1\n')
  return `-----BEGIN PRIVATE KEY-----\n${lines.trimEnd()}\n-----END PRIVATE KEY-----\n`
}
