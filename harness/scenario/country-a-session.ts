import { randomUUID } from 'node:crypto'
import { get, search } from '../clients/fhir-client.ts'
import type { FhirCall, Query } from '../clients/fhir-client.ts'
import { fhirScopeIn, imagingScope, studyScopeIn, viewerScope } from '../clients/scopes.ts'
import { followPages, jsonOf } from '../clients/follow-pages.ts'
import type { Send } from '../clients/send.ts'
import { requestToken } from '../clients/token-client.ts'
import type { Token } from '../clients/token-client.ts'
import { dialects, questionIn } from '../dialect/dialect.ts'
import type { SearchedResource } from '../dialect/dialect.ts'
import type { CipherOffer } from '../exchange/cipher-probe.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { HeldPatient } from '../holdings/holdings.ts'
import type { Target } from '../target/target.ts'
import type { CallOptions, TokenOptions } from './call-options.ts'
import type { CountryA, ProbedChannel, Selected, TokenChannel } from './country-a.ts'
import { furtherCountryA } from './country-a-further.ts'
import { countryAImaging } from './country-a-imaging.ts'
import type { StudyPlace } from './country-a-imaging.ts'
import { need } from './prerequisite.ts'
import type { SharedAnswers } from './shared-answers.ts'
import type { Viewer } from './viewer.ts'

/** What a session needs below it: the sender, the probes and, once a run, a token that has expired. */
export interface SessionWays {
  send: Send
  now: () => Date
  probeTls: (
    url: URL,
    channel: ProbedChannel,
    options: Parameters<CountryA['probeTls']>[1],
  ) => Promise<Exchange | undefined>
  probeCiphers: (url: URL, channel: ProbedChannel, offer: CipherOffer) => Promise<Exchange>
  probePlainHttp: (url: URL, channel: ProbedChannel) => Promise<Exchange>
  /** Resolves when a token that lives until then has expired. */
  waitUntil: (instant: Date) => Promise<void>
  /** A document that stands in an entry of a list, as evidence of its own. */
  inline: (listed: Exchange, document: { data: string; contentType: string }) => Promise<Exchange>
  /** What is shared with other scenarios; absent: each asks for itself. */
  shared?: SharedAnswers
  /** The viewer of the target; undefined when its file names none. */
  viewer: Viewer | undefined
}

/** Country A, spoken to by one scenario through the given ways. */
export function countryASession(target: Target, ways: SessionWays): CountryA {
  const { send } = ways
  const fhirBaseUrl = target.fhir.baseUrl
  const dialect = dialects[target.dialect]
  const tokenWorld = { now: ways.now, nextUuid: () => randomUUID() }
  const once = new Map<string, Promise<unknown>>()
  const memo = async <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const known = once.get(name) as Promise<T> | undefined
    if (known !== undefined) return await known
    const made = make()
    once.set(name, made)
    return await made
  }
  const { shared = memo } = ways

  const discover = (): Promise<Exchange> =>
    shared('discovery', async () => {
      const ask = (url: string): Promise<Exchange> =>
        get(send, { baseUrl: fhirBaseUrl }, 'discovery', url, 'application/json')
      const smart = await ask('.well-known/smart-configuration')
      // where SMART is not served, IUA may be [ITI-103]; without either the first answer is what is judged
      if (smart.response?.status !== 404) return smart
      const iua = await ask('/.well-known/oauth-authorization-server')
      return urlIn(iua, 'token_endpoint') === undefined ? smart : iua
    })
  const tokenEndpointUrl = async (): Promise<string | undefined> => {
    if (target.token === undefined) return undefined
    return target.token.endpointUrl ?? urlIn(await discover(), 'token_endpoint')
  }
  const urls = {
    fhir: fhirBaseUrl,
    gateway: target.imaging.gatewayUrl,
    national: target.imaging.nationalUrls[0],
    viewer: target.viewer?.url,
  }
  const resourceOf = (channel: TokenChannel): string => urls[channel] ?? fhirBaseUrl

  const newToken = async (
    channel: TokenChannel,
    options: TokenOptions = {},
    resource = resourceOf(channel),
  ): Promise<Token> => {
    const { token } = target
    const endpointUrl = need(await tokenEndpointUrl(), 'no token endpoint: neither in the target file nor discovered')
    return await requestToken(
      send,
      {
        endpointUrl,
        resource,
        scope:
          options.scope ??
          {
            fhir: fhirScopeIn[target.guides.euApi],
            gateway: imagingScope,
            national: imagingScope,
            viewer: viewerScope,
          }[channel],
        client: options.client ?? need(token?.client, 'no client in the target file'),
        ...(options.patient === undefined ? {} : { patient: options.patient }),
        ...(options.studyInstanceUids === undefined ? {} : { studyInstanceUids: options.studyInstanceUids }),
        ...(options.professional === undefined ? {} : { professional: options.professional }),
        ...(options.attempt === undefined ? {} : { attempt: options.attempt }),
      },
      tokenWorld,
    )
  }
  /** The scenario's token for the FHIR channel; without a patient it opens the patient search alone. */
  const fhirTokenFor = (patient: HeldPatient | undefined): Promise<string> =>
    shared(`fhir ${patient?.purpose ?? 'without patient'}`, async () => {
      const token = await newToken('fhir', patient === undefined ? {} : { patient: patient.identifier })
      const what = patient === undefined ? 'the patient search' : 'the FHIR channel'
      return need(token.value, `no token for ${what}: ${outcomeOf(token.exchange)}`)
    })
  const fhirToken = (patient: HeldPatient): Promise<string> => fhirTokenFor(patient)
  const searchToken = (): Promise<string> => fhirTokenFor(undefined)
  const callOf = async (options: CallOptions, own: () => Promise<string>): Promise<FhirCall> => {
    const bearer = options.bearer === undefined ? (target.token === undefined ? null : await own()) : options.bearer
    return {
      baseUrl: fhirBaseUrl,
      ...(bearer === null ? {} : { bearer }),
      ...(options.headers === undefined ? {} : { headers: options.headers }),
    }
  }
  const findDocuments = async (
    patient: HeldPatient,
    query: Query = [],
    options: CallOptions = {},
  ): Promise<Exchange> => {
    const { system, value } = patient.identifier
    const status = dialect.documentQuery.filter(([name]) => !query.some(([asked]) => asked === name))
    return await search(
      send,
      await callOf(options, () => fhirToken(patient)),
      'ITI-67',
      'DocumentReference',
      [['patient.identifier', `${system}|${value}`], ...status, ...query],
      options.method,
    )
  }
  const listAnew = async (patient: HeldPatient, query: Query = []): Promise<readonly Exchange[]> => {
    const own = (): Promise<string> => fhirToken(patient)
    const next = async (url: string): Promise<Exchange> => get(send, await callOf({}, own), 'ITI-67', url)
    return await followPages(await findDocuments(patient, query), next)
  }
  const findAllDocuments = (patient: HeldPatient, query: Query = []): Promise<readonly Exchange[]> =>
    memo(`all ${patient.purpose} ${JSON.stringify(query)}`, () => listAnew(patient, query))
  const findAllStudies = (patient: HeldPatient, query: Query = []): Promise<readonly Exchange[]> =>
    memo(`studies ${patient.purpose} ${JSON.stringify(query)}`, async () => {
      const { system, value } = patient.identifier
      const scoped = async (): Promise<string> => (await studyToken(patient)) ?? (await fhirToken(patient))
      const call = await callOf({}, scoped)
      const asked: Query = [['patient.identifier', `${system}|${value}`], ...query]
      const first = await search(send, call, 'ImagingStudy-search', 'ImagingStudy', asked)
      return await followPages(first, (url) => get(send, call, 'ImagingStudy-search', url))
    })
  const studyToken = (patient: HeldPatient): Promise<string | undefined> =>
    shared(`study token ${patient.purpose}`, async () => {
      const token = await newToken('fhir', { scope: studyScopeIn[target.guides.euApi], patient: patient.identifier })
      return token.value
    })
  const selected = async (
    patient: HeldPatient,
    { resource, query }: { resource: SearchedResource; query: Query },
  ): Promise<Selected> => {
    const find = resource === 'DocumentReference' ? findAllDocuments : findAllStudies
    return { resource, query, pages: await find(patient, query), everything: await find(patient) }
  }
  const urlOfChannel = (channel: ProbedChannel): URL | undefined => {
    const url = urls[channel]
    return url === undefined ? undefined : new URL(url)
  }

  return {
    fhirBaseUrl,
    gatewayUrl: target.imaging.gatewayUrl,
    nationalUrls: target.imaging.nationalUrls,
    channels: (['fhir', 'gateway', 'national'] as const).filter((channel) => urlOfChannel(channel) !== undefined),
    discover,
    tokenEndpointUrl,
    keys: async () => {
      const url = urlIn(await discover(), 'jwks_uri')
      return url === undefined
        ? await discover()
        : await get(send, { baseUrl: fhirBaseUrl }, 'jwks', url, 'application/json')
    },
    capabilities: () =>
      memo('capabilities', async () => get(send, await callOf({}, searchToken), 'capabilities', 'metadata')),
    requestToken: (channel, options) => newToken(channel, options),
    fhirToken,
    imagingToken: (patient, place, ...studyInstanceUids) =>
      shared(`${place.resourceUrl} ${patient.purpose} ${studyInstanceUids.join(' ')}`, async () => {
        if (target.token === undefined) return ''
        const options = { patient: patient.identifier, studyInstanceUids }
        const token = await newToken(place.channel, options, place.resourceUrl)
        return need(token.value, `no imaging token: ${outcomeOf(token.exchange)}`)
      }),
    viewer: ways.viewer,
    shortLivedClient: target.token?.shortLivedClient,
    clients: [target.token?.client, target.token?.alternativeClient].filter((client) => client !== undefined),
    viewerToken: (patient, studyInstanceUid) =>
      shared(`viewer ${patient.purpose} ${studyInstanceUid}`, async () => {
        if (target.token === undefined) return undefined
        const token = await newToken('viewer', {
          patient: patient.identifier,
          studyInstanceUids: [studyInstanceUid],
        })
        return need(token.value, `no token for the viewer: ${outcomeOf(token.exchange)}`)
      }),
    expiredToken: async (channel, options) => {
      const client = target.token?.shortLivedClient
      if (client === undefined) return target.token?.expiredToken
      const token = await newToken(channel, { ...options, client })
      const expires = token.exchange.facts.token?.claims?.['exp']
      const seconds = typeof expires === 'number' ? expires : ways.now().getTime() / 1000 + 3
      await ways.waitUntil(new Date((Math.ceil(seconds) + target.clockSkewSeconds + 1) * 1000))
      return token.value
    },
    futureToken: async (channel, options) => {
      const client = target.token?.futureClient
      return client === undefined ? undefined : (await newToken(channel, { ...options, client })).value
    },
    findPatients: async (query, options = {}) =>
      search(
        send,
        await callOf(options, searchToken),
        'ITI-78',
        'Patient',
        [...query, ...dialect.patientQuery],
        options.method,
      ),
    findDocuments,
    ...furtherCountryA({ send, now: ways.now, waitUntil: ways.waitUntil, callOf, searchToken, fhirToken, newToken }),
    findAllDocuments,
    listAnew,
    select: async (patient, question) => {
      const asked = questionIn(dialect, question)
      return asked === undefined ? undefined : await selected(patient, asked)
    },
    bodyPartsOf: dialect.ways.bodysite?.resource ?? 'DocumentReference',
    retrieveAttachment: async (patient, { url, data, contentType }, accept, listed) => {
      if (url === undefined && data !== undefined)
        return ways.inline(listed, { data, contentType: contentType ?? accept })
      if (url === undefined) return undefined
      return await get(send, await callOf({}, () => fhirToken(patient)), 'ITI-68', url, accept)
    },
    retrieveDocument: async (patient, url, accept, options = {}) =>
      get(send, await callOf(options, () => fhirToken(patient)), 'ITI-68', url, accept),
    ...countryAImaging(send),
    placeOf: (retrieveUrl) => placeOf(retrieveUrl, target),
    probeTls: async (channel, options) => {
      const url = urlOfChannel(channel)
      return url?.protocol === 'https:' ? await ways.probeTls(url, channel, options) : undefined
    },
    probeCiphers: async (channel, offer) => {
      const url = urlOfChannel(channel)
      return url?.protocol === 'https:' ? await ways.probeCiphers(url, channel, offer) : undefined
    },
    probePlainHttp: async (channel) => {
      const url = urlOfChannel(channel)
      return url === undefined ? undefined : await ways.probePlainHttp(url, channel)
    },
  }
}

function placeOf(retrieveUrl: string, target: Target): StudyPlace | undefined {
  const originOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).origin : undefined)
  const origin = originOf(retrieveUrl)
  const { gatewayUrl, nationalUrls } = target.imaging
  if (origin === undefined) return undefined
  if (gatewayUrl !== undefined && originOf(gatewayUrl) === origin)
    return { channel: 'gateway', baseUrl: retrieveUrl, resourceUrl: gatewayUrl }
  const national = nationalUrls.find((url) => originOf(url) === origin)
  return national === undefined ? undefined : { channel: 'national', baseUrl: retrieveUrl, resourceUrl: national }
}

function urlIn(exchange: Exchange, name: string): string | undefined {
  const document = jsonOf(exchange)
  const value =
    typeof document === 'object' && document !== null ? (document as Record<string, unknown>)[name] : undefined
  return typeof value === 'string' && URL.canParse(value) ? value : undefined
}

function outcomeOf(exchange: Exchange): string {
  return exchange.failure === undefined
    ? `status ${exchange.response?.status ?? 'none'}`
    : `${exchange.failure.code} ${exchange.failure.message}`
}
