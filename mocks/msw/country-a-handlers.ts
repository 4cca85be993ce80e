import { http } from 'msw'
import type { HttpHandler } from 'msw'
import { newestPublished } from '../../fixtures/documents/guides.ts'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import type { TransferOption } from '../../fixtures/catalogue/facts.ts'
import type { CountryA } from '../country-a/country.ts'
import { freshState } from '../country-a/country-world.ts'
import type {
  DialectName,
  CountryUrls,
  CountryWorld,
  OriginName,
  RegisteredClient,
} from '../country-a/country-world.ts'
import type { Present } from '../country-a/environment.ts'
import { renderedEntries } from '../country-a/fhir/rendered-entries.ts'
import { referenceCountry } from '../country-a/reference-country.ts'
import { makeSigningKey } from '../country-a/token/signing-key.ts'
import { inProcessOrigin } from './in-process-origin.ts'

/** Where the mocked Country A seems to be, and what it asks of its callers. */
export interface CountryAMock {
  /** Bases as the caller knows them; without `gateway` there is no option A, without `national` no option C. */
  baseUrls?: { fhir: string; gateway?: string; national?: string }
  /** Of the synthetic data: the same seed, the same patients, studies and documents. */
  seed?: string
  options?: {
    /** `mado` when absent. */
    dialect?: DialectName
    /**
     * Clients that may get tokens, at `token` beside the FHIR base; then every call needs a token of its channel.
     * Absent: tokens are switched off, and every call is answered.
     */
    clients?: readonly RegisteredClient[]
    /** Swaps parts of the country, for example one of the faulty ones. */
    mutate?: (country: CountryA) => CountryA
    now?: () => Date
    nextId?: () => string
  }
}

const usualBases = {
  fhir: 'https://fhir.country-a.test/fhir',
  gateway: 'https://imaging.country-a.test/dicom-web',
  national: 'https://store.country-a.test/dicom-web',
}

/**
 * The reference Country A as handlers of msw, for `setupServer` and `setupWorker`: no sockets, no TLS, no certificates.
 * Bodies are made whole in memory, so it is for small studies as the catalogue has them.
 */
export async function countryAHandlers({
  baseUrls = usualBases,
  seed = 'borderlight',
  options = {},
}: CountryAMock = {}): Promise<HttpHandler[]> {
  const { clients, dialect = 'mado', mutate, now = () => new Date(), nextId = () => crypto.randomUUID() } = options
  const urls = urlsOf(baseUrls)
  const offered = [...(urls.gatewayUrl === undefined ? [] : ['A']), ...(urls.nationalUrl === undefined ? [] : ['C'])]
  if (offered.length === 0) throw new RangeError('baseUrls names neither gateway nor national; give at least one')
  const world: CountryWorld = {
    catalogue: makeCatalogue({ seed }),
    options: offered as readonly TransferOption[],
    dialect,
    guides: newestPublished,
    urls,
    clients: clients ?? [],
    signingKey: await makeSigningKey('country-a-msw'),
    now,
    nextId,
    state: freshState(),
  }
  const reference = clients === undefined ? withoutTokens(referenceCountry(world)) : referenceCountry(world)
  const present: Present = { country: mutate?.(reference) ?? reference, rendered: renderedEntries() }
  const handlersOf = (origin: OriginName, base: string | undefined): HttpHandler[] => {
    if (base === undefined) return []
    const answer = inProcessOrigin(origin, present, { base, place: origin === 'fhir' ? '/fhir' : '/dicom-web' })
    return [http.all(`${base}/*`, ({ request }) => answer(request))]
  }
  const atRoot = inProcessOrigin('fhir', present, { base: parentOf(urls.fhirBaseUrl), place: '' })
  return [
    ...[urls.tokenUrl, urls.jwksUrl].map((url) => http.all(url, ({ request }) => atRoot(request))),
    ...handlersOf('fhir', urls.fhirBaseUrl),
    ...handlersOf('gateway', urls.gatewayUrl),
    ...handlersOf('national', urls.nationalUrl),
  ]
}

/** A token is neither asked for nor read. */
function withoutTokens(country: CountryA): CountryA {
  return { ...country, openOrigins: ['fhir', 'gateway', 'national'], bearerOf: () => undefined }
}

function urlsOf({ fhir, gateway, national }: NonNullable<CountryAMock['baseUrls']>): CountryUrls {
  const bare = (url: string): string => url.replace(/\/+$/, '')
  const parent = parentOf(bare(fhir))
  return {
    fhirBaseUrl: bare(fhir),
    tokenUrl: `${parent}/token`,
    jwksUrl: `${parent}/jwks`,
    ...(gateway === undefined ? {} : { gatewayUrl: bare(gateway) }),
    ...(national === undefined ? {} : { nationalUrl: bare(national) }),
  }
}

/** A base URL without its last segment. */
function parentOf(url: string): string {
  return new URL('.', url).href.replace(/\/$/, '')
}
