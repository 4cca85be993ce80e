import { followPages } from '../clients/follow-pages.ts'
import { get, matchPatient, search } from '../clients/fhir-client.ts'
import type { FhirCall, Query } from '../clients/fhir-client.ts'
import type { Send } from '../clients/send.ts'
import type { Token } from '../clients/token-client.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { ProbeRequest } from '../exchange/probe.ts'
import type { HeldPatient } from '../holdings/holdings.ts'
import type { CallOptions, TokenOptions } from './call-options.ts'

/** What Country A may serve beside the list and its documents. */
export interface FurtherCountryA {
  /** ITI-119; `body` goes out as it is. */
  matchPatient: (body: string, options?: CallOptions) => Promise<Exchange>
  /** A FHIR read at an absolute URL or one relative to the base; without a patient by the token of the patient search. */
  readFhir: (patient: HeldPatient | undefined, url: string, options?: CallOptions) => Promise<Exchange>
  /** Any request to a URL of the target, with the headers given and no others. */
  ask: (request: Pick<ProbeRequest, 'channel' | 'method' | 'url' | 'headers' | 'body'>) => Promise<Exchange>
  /** A search of study records, every page; the bearer is the caller's. */
  findImagingStudies: (query: Query, options?: CallOptions) => Promise<readonly Exchange[]>
  /** ITI-81, every page; the bearer is the caller's. */
  findAuditEvents: (query: Query, options?: CallOptions) => Promise<readonly Exchange[]>
  /** A token of a scope of its own, bound to a patient where tokens are; undefined when none was issued. */
  scopedToken: (scope: string, patient: HeldPatient) => Promise<string | undefined>
  /** Resolves when so many seconds have passed; for what a country writes down a little later. */
  pause: (seconds: number) => Promise<void>
}

/** What the further calls need of the session. */
export interface FurtherWays {
  send: Send
  now: () => Date
  waitUntil: (instant: Date) => Promise<void>
  callOf: (options: CallOptions, own: () => Promise<string>) => Promise<FhirCall>
  searchToken: () => Promise<string>
  fhirToken: (patient: HeldPatient) => Promise<string>
  newToken: (channel: 'fhir', options: TokenOptions) => Promise<Token>
}

/** The further calls of a session, through its ways. */
export function furtherCountryA(ways: FurtherWays): FurtherCountryA {
  const { send, callOf, searchToken, fhirToken } = ways
  return {
    ask: (request) => send({ transaction: 'FHIR-read', ...request }),
    matchPatient: async (body, options = {}) => matchPatient(send, await callOf(options, searchToken), body),
    readFhir: async (patient, url, options = {}) => {
      const own = patient === undefined ? searchToken : () => fhirToken(patient)
      return get(send, await callOf(options, own), 'FHIR-read', url)
    },
    findImagingStudies: async (query, options = {}) => {
      const call = await callOf(options, searchToken)
      const first = await search(send, call, 'ImagingStudy-search', 'ImagingStudy', query, options.method)
      return await followPages(first, (url) => get(send, call, 'ImagingStudy-search', url))
    },
    findAuditEvents: async (query, options = {}) => {
      const call = await callOf(options, searchToken)
      const first = await search(send, call, 'ITI-81', 'AuditEvent', query, options.method)
      return await followPages(first, (url) => get(send, call, 'ITI-81', url))
    },
    scopedToken: async (scope, patient) => (await ways.newToken('fhir', { scope, patient: patient.identifier })).value,
    pause: (seconds) => ways.waitUntil(new Date(ways.now().getTime() + seconds * 1000)),
  }
}
