import { randomUUID } from 'node:crypto'
import { exportJWK, exportPKCS8, generateKeyPair } from 'jose'
import type { Catalogue, TransferOption } from '../../fixtures/catalogue/facts.ts'
import type { CountryChange } from '../../harness/change/country-change.ts'
import { newestPublished } from '../../fixtures/documents/guides.ts'
import type { StartedParts } from '../../harness/target/parsed-target.ts'
import type { CertificateAndKey, ClientCredentials, Target } from '../../harness/target/target.ts'
import type { CountryA } from '../../mocks/country-a/country.ts'
import type { RunningCountryA } from '../../mocks/country-a/simulator-config.ts'
import { startCountryA } from '../../mocks/country-a/serve.ts'
import { makeTestPki, testHosts } from '../../mocks/pki/test-pki.ts'
import type { TestPki } from '../../mocks/pki/test-pki.ts'
import { embeddedAnswers } from './embedded-answers.ts'

export interface EmbeddedCountry {
  country: RunningCountryA
  pki: TestPki
  parts: StartedParts & { tls: Target['tls'] }
  rogue: Partial<Record<'self-made' | 'foreign', CertificateAndKey>>
  /** Lets its documents change, in this process. */
  change: CountryChange
}

/** How the tokens of a client differ in time from the usual. */
interface TokenTimes {
  tokenLifetimeSeconds?: number
  tokenStartsInSeconds?: number
}

interface RegisteredCredentials {
  credentials: ClientCredentials
  registration: { id: string; jwks: { keys: object[] } } & TokenTimes
}

async function credentialsOf(
  id: string,
  times: TokenTimes = {},
  algorithm: ClientCredentials['algorithm'] = 'ES384',
): Promise<RegisteredCredentials> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true })
  const keyId = `${id}-1`
  return {
    credentials: { id, keyId, algorithm, privateKeyPem: await exportPKCS8(privateKey) },
    registration: {
      id,
      jwks: { keys: [{ ...(await exportJWK(publicKey)), kid: keyId, alg: algorithm, use: 'sig' }] },
      ...times,
    },
  }
}

let alternative: Promise<RegisteredCredentials> | undefined
/** An RSA key takes a while to make: one serves every country of a process. */
const alternativeCredentials = (): Promise<RegisteredCredentials> =>
  (alternative ??= credentialsOf('ncpeh-b-rsa', {}, 'RS384'))

/** Certificates for the embedded country; one set serves any number of countries in turn. */
export const makeEmbeddedPki = (): Promise<TestPki> => makeTestPki({ hosts: Object.values(testHosts), now: new Date() })

/** Starts the reference Country A in this process, and says how a harness reaches it. */
export async function startEmbeddedCountry(options: {
  catalogue: Catalogue
  options: readonly [TransferOption, ...TransferOption[]]
  /** `mado` when absent. */
  dialect?: Target['dialect']
  /** The newest published when absent. */
  guides?: Target['guides']
  now: () => Date
  nationalBaseUrl?: string
  insecureHttp?: boolean
  mutate?: (country: CountryA) => CountryA
  /** Made anew when absent. */
  pki?: TestPki
}): Promise<EmbeddedCountry> {
  const pki = options.pki ?? (await makeEmbeddedPki())
  const client = await credentialsOf('ncpeh-b')
  const shortLived = await credentialsOf('ncpeh-b-short', { tokenLifetimeSeconds: 2 })
  const future = await credentialsOf('ncpeh-b-future', { tokenStartsInSeconds: 200 })
  const alternative = await alternativeCredentials()
  const country = await startCountryA({
    catalogue: options.catalogue,
    options: options.options,
    ...(options.dialect === undefined ? {} : { dialect: options.dialect }),
    ...(options.guides === undefined ? {} : { guides: options.guides }),
    ...(options.insecureHttp === true ? {} : { tls: { pki } }),
    nextId: () => randomUUID(),
    clients: [client.registration, shortLived.registration, future.registration, alternative.registration],
    now: options.now,
    ...(options.insecureHttp === undefined ? {} : { insecureHttp: options.insecureHttp }),
    ...(options.nationalBaseUrl === undefined ? {} : { nationalBaseUrl: options.nationalBaseUrl }),
    ...(options.mutate === undefined ? {} : { mutate: options.mutate }),
  })
  return {
    country,
    pki,
    change: ({ change, action }) => {
      if (action === 'apply') country.change(change)
      else country.restore(change)
      return Promise.resolve({ done: true })
    },
    rogue: { 'self-made': pki.selfSignedClient, foreign: pki.foreignClient },
    parts: {
      fhir: { baseUrl: country.fhirBaseUrl },
      token: {
        client: client.credentials,
        shortLivedClient: shortLived.credentials,
        futureClient: future.credentials,
        alternativeClient: alternative.credentials,
      },
      ...(country.viewerUrl === undefined
        ? {}
        : {
            viewer: {
              url: country.viewerUrl,
              launchUrl: `${country.viewerUrl}/launch`,
              logoutUrl: `${country.viewerUrl}/logout`,
            },
          }),
      imaging: {
        ...(country.gatewayUrl === undefined ? {} : { gatewayUrl: country.gatewayUrl }),
        nationalUrls: country.nationalUrl === undefined ? [] : [country.nationalUrl],
      },
      tls: { caPem: pki.caPem, clientCertificate: pki.client, expiredClientCertificate: pki.expiredClient },
      resolve: country.resolve,
      answers: embeddedAnswers,
    },
  }
}

/** The target file that the embedded country states of itself. */
export function embeddedTarget(
  embedded: EmbeddedCountry,
  claimed: readonly TransferOption[],
  { dialect = 'mado', guides = newestPublished }: Partial<Pick<Target, 'dialect' | 'guides'>> = {},
): Target {
  return {
    name: 'Reference Country A (embedded)',
    role: 'country-a',
    dialect,
    guides,
    claims: {
      options: claimed,
      conventions: ['C-1', 'C-2', 'C-3', 'C-4', 'C-5', 'C-6', 'C-8', 'C-9', 'C-10'],
      mutualTls: [
        'fhir',
        ...(claimed.includes('A') ? (['gateway'] as const) : []),
        ...(claimed.includes('C') ? (['national'] as const) : []),
      ],
      separateNetworks: true,
      refusedPurposes: ['HMARKT'],
      documentTypes: ['85430-7', '18748-4'],
    },
    fhir: embedded.parts.fhir,
    ...(embedded.parts.token === undefined ? {} : { token: embedded.parts.token }),
    imaging: embedded.parts.imaging,
    ...(embedded.parts.viewer === undefined ? {} : { viewer: embedded.parts.viewer }),
    tls: embedded.parts.tls,
    resolve: embedded.parts.resolve ?? {},
    clockSkewSeconds: 0,
    testPatients: {},
    answers: embeddedAnswers,
    timeouts: { connectSeconds: 5, headersSeconds: 10, bodySeconds: 30 },
  }
}
