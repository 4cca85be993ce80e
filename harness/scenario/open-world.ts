import type { JSONWebKeySet } from 'jose'
import type { Catalogue } from '../../fixtures/catalogue/facts.ts'
import type { CountryChange } from '../change/country-change.ts'
import { hookChange } from '../change/hook-change.ts'
import { BrowserUnavailable } from '../browser/browser.ts'
import type { Browser } from '../browser/browser.ts'
import { jsonOf } from '../clients/follow-pages.ts'
import { dialectNote } from '../diagnosis/dialect-hint.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { ForeignPatientError, foreignIdentifiers } from '../exchange/tripwire.ts'
import { inlineExchange } from '../exchange/inline-exchange.ts'
import { visitExchanges } from '../exchange/visit-exchange.ts'
import { probeCiphers } from '../exchange/cipher-probe.ts'
import { openAgents, send } from '../exchange/probe.ts'
import type { AgentPool, ProbeRequest, ProbeWorld } from '../exchange/probe.ts'
import { probePlainHttp, probeTls } from '../exchange/tls-probe.ts'
import type { SecretBook } from '../exchange/secret-book.ts'
import { holdingsNote, holdingsOf } from '../holdings/holdings-of.ts'
import type { Journal } from '../record/journal.ts'
import { roundSuffix } from '../record/merge-rounds.ts'
import type { CertificateAndKey, Target } from '../target/target.ts'
import type { ClientCertificateKind } from './country-a.ts'
import { PrerequisiteMissing } from './prerequisite.ts'
import { countryASession } from './country-a-session.ts'
import type { SharedAnswers } from './shared-answers.ts'
import { viewerSession } from './viewer-session.ts'
import type { Session, World } from './world.ts'

export interface WorldParts {
  target: Target
  catalogue: Catalogue
  journal: Journal
  /** Which round of a repeated run this is, from 1; absent: the only one. */
  round?: number
  secrets: SecretBook
  now: () => Date
  /** Resolves when `now` has reached the instant. */
  waitUntil: (instant: Date) => Promise<void>
  /** Keeps the bytes of a body and names the file; absent: bodies are not kept. */
  keepBody?: (bytes: Uint8Array) => string
  /** A browser for scenarios that need one; absent: they do not run. */
  browser?: Browser
  /** Certificates that no target may accept. */
  rogue: Partial<Record<'self-made' | 'foreign', CertificateAndKey>>
  stopRun?: (why: string) => void
  /** Connections that all scenarios share; absent: each scenario has its own. */
  agents?: AgentPool
  /** Discovery, keys and tokens that all scenarios share; absent: each asks for itself. */
  shared?: SharedAnswers
  /** Lets documents of the country change; absent: the hooks of the target file. */
  change?: CountryChange
  /** Told what is worth saying at once, beside the findings. */
  say?: (note: string) => void
}

/** Opens the world of a run (or of one worker of it) around a target. */
export function openWorld(parts: WorldParts): World {
  const { target, journal, now } = parts
  const holdings = holdingsOf(target, parts.catalogue)
  if (target.holdings !== undefined) journal.append({ type: 'note', text: holdingsNote(target.holdings) })
  const noticeDialect = dialectWatch(parts)
  const change = parts.change ?? hookChange(target.hooks)
  return {
    target,
    holdings,
    journal,
    now,
    ...(change === undefined ? {} : { change }),
    ...(parts.round === undefined ? {} : { round: parts.round }),
    deadline: (seconds) => {
      let timer: NodeJS.Timeout | undefined
      const passed = new Promise<'passed'>((resolve) => {
        timer = setTimeout(() => {
          resolve('passed')
        }, seconds * 1000)
      })
      return {
        passed,
        cancel: () => {
          clearTimeout(timer)
        },
      }
    },
    stopRun: (why) => {
      journal.append({ type: 'stopped', why })
      parts.stopRun?.(why)
    },
    openSession: (scenarioId) => openSession(parts, holdings.everyIdentifier, scenarioId, noticeDialect),
  }
}

/** Answers that are looked at for the dialect they are in: the first ones tell. */
const watchedAnswers = 20

const alone: SharedAnswers = (_name, make) => make()

/** Says once when the target answers in another dialect than its file states. */
function dialectWatch({ target, journal, say }: WorldParts): (exchange: Exchange) => void {
  let left = watchedAnswers
  return ({ channel, response }) => {
    const bytes = response?.body.bytes
    if (left === 0 || channel !== 'fhir' || bytes === undefined) return
    left -= 1
    const text = dialectNote([new TextDecoder().decode(bytes)], target.dialect)
    if (text === undefined) return
    left = 0
    journal.append({ type: 'note', text })
    say?.(text)
  }
}

function openSession(
  parts: WorldParts,
  allowed: World['holdings']['everyIdentifier'],
  scenarioId: string,
  noticeDialect: (exchange: Exchange) => void,
): Session {
  const { target, secrets, now, journal } = parts
  const agents = parts.agents ?? openAgents(target)
  let count = 0
  let keys: Promise<JSONWebKeySet | undefined> | undefined
  const seen: Exchange[] = []
  const probeWorld: ProbeWorld = {
    target,
    now,
    secrets,
    agents,
    nextId: () => {
      count += 1
      return `${scenarioId}/${count}${roundSuffix(parts.round)}`
    },
    keys: () => (keys ??= (parts.shared ?? alone)('keys', () => publishedKeys(() => countryA.keys()))),
  }
  const record = (exchange: Exchange): Exchange => {
    noticeDialect(exchange)
    const body = exchange.response?.body
    if (body?.bytes !== undefined && parts.keepBody !== undefined) body.file = parts.keepBody(body.bytes)
    const excerpt = body?.bytes === undefined ? undefined : excerptOf(body.bytes)
    if (body !== undefined && excerpt !== undefined) body.excerpt = excerpt
    journal.append({ type: 'exchange', scenario: scenarioId, exchange })
    if (body !== undefined && isMeasured(exchange)) delete body.bytes
    seen.push(exchange)
    return exchange
  }
  let closed = false
  const sendAndRecord = async (request: ProbeRequest): Promise<Exchange> => {
    if (closed) throw new PrerequisiteMissing('the scenario has ended')
    const exchange = await send(request, probeWorld)
    const foreign = foreignIdentifiers(exchange, exchange.response?.body.bytes ?? new Uint8Array(), allowed)
    if (foreign.length > 0) {
      const withoutBody = withoutBytes(exchange)
      journal.append({ type: 'exchange', scenario: scenarioId, exchange: withoutBody })
      seen.push(withoutBody)
      throw new ForeignPatientError({
        exchangeId: exchange.id,
        transaction: exchange.transaction,
        namedTestPatient: namesATestPatient(request, allowed),
        digests: foreign.map(({ system, value }) => `${system}|${secrets.digest(value)}`),
      })
    }
    return record(exchange)
  }
  const certificateOf = (kind: ClientCertificateKind): CertificateAndKey | 'none' | undefined =>
    ({
      own: target.tls.clientCertificate ?? ('none' as const),
      none: 'none' as const,
      'self-made': parts.rogue['self-made'],
      foreign: target.tls.foreignClientCertificate ?? parts.rogue.foreign,
      expired: target.tls.expiredClientCertificate,
    })[kind]
  const viewer =
    target.viewer === undefined
      ? undefined
      : viewerSession(target.viewer, {
          send: sendAndRecord,
          now,
          waitUntil: parts.waitUntil,
          learn: (kind, value) => {
            secrets.learn(kind, value)
          },
          visit: async (url) => {
            if (parts.browser === undefined) throw new BrowserUnavailable('no browser was given to this run')
            const startedAt = now()
            const begun = performance.now()
            const visit = await parts.browser.visit(url, { languages: ['en'], withinSeconds: 15 })
            const durationMilliseconds = Math.round(performance.now() - begun)
            const { nextId } = probeWorld
            const { page, screen } = visitExchanges(visit, { url, startedAt, durationMilliseconds, nextId, secrets })
            return { page: record(page), ...(screen === undefined ? {} : { screen: record(screen) }) }
          },
        })
  const countryA = countryASession(target, {
    viewer,
    ...(parts.shared === undefined ? {} : { shared: parts.shared }),
    inline: async (listed, document) => record(await inlineExchange(probeWorld.nextId(), listed, document)),
    send: sendAndRecord,
    now,
    waitUntil: parts.waitUntil,
    probeTls: async (url, channel, options) => {
      const certificate = certificateOf(options.certificate ?? 'own')
      if (certificate === undefined) return undefined
      const versions = options.versions ?? 'TLSv1.2 or higher'
      return record(await probeTls({ url, channel, versions, certificate }, probeWorld))
    },
    probeCiphers: async (url, channel, offer) => record(await probeCiphers({ url, channel, offer }, probeWorld)),
    probePlainHttp: async (url, channel) => record(await probePlainHttp({ url, channel }, probeWorld)),
  })
  return {
    countryA,
    lastFailure: () => {
      const failure = seen.findLast((exchange) => exchange.failure !== undefined)?.failure
      return failure === undefined ? undefined : { text: `${failure.code} ${failure.message}`, blame: failure.blame }
    },
    lastExchangeIds: () => seen.slice(-1).map((exchange) => exchange.id),
    close: () => {
      closed = true
      if (parts.agents === undefined) agents.close()
      return Promise.resolve()
    },
  }
}

/** The target's JWK Set; undefined when it publishes none that can be read, which a check of its own judges. */
async function publishedKeys(ask: () => Promise<Exchange>): Promise<JSONWebKeySet | undefined> {
  try {
    const document = jsonOf(await ask())
    const isKeySet =
      typeof document === 'object' && document !== null && 'keys' in document && Array.isArray(document.keys)
    return isKeySet ? (document as JSONWebKeySet) : undefined
  } catch (error) {
    if (error instanceof PrerequisiteMissing) return undefined
    throw error
  }
}

const excerptLimit = 600

/** The beginning of a text; undefined where bytes are no text. */
function excerptOf(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, excerptLimit)
  return head.includes(0) ? undefined : new TextDecoder().decode(head)
}

const bulk: readonly Exchange['transaction'][] = [
  'RAD-107',
  'WADO-frames',
  'WADO-rendered',
  'WADO-thumbnail',
  'WADO-bulkdata',
  'viewer-image',
  'viewer-screen',
]

/** Bulk whose facts say all that checks ask for; an error's body is small, and is read by checks. */
function isMeasured({ transaction, response }: Exchange): boolean {
  return bulk.includes(transaction) && (response?.status ?? 0) < 400
}

function withoutBytes(exchange: Exchange): Exchange {
  if (exchange.response === undefined) return exchange
  const body = { ...exchange.response.body, capped: true }
  delete body.bytes
  return { ...exchange, facts: {}, response: { ...exchange.response, body } }
}

/** Retrievals by what the list of a test patient named. */
const followsFromAList: readonly Exchange['transaction'][] = [
  'ITI-68',
  'WADO-metadata',
  'RAD-129',
  'viewer-launch',
  'viewer-open',
  'viewer-page',
  ...bulk,
]

/** The request named one of the test patients, or follows from their list: somebody else in the answer is the target's fault. */
function namesATestPatient(request: ProbeRequest, allowed: readonly { value: string }[]): boolean {
  if (followsFromAList.includes(request.transaction)) return true
  const text = decoded(`${request.url} ${request.body ?? ''}`.replaceAll('+', ' '))
  return allowed.some(({ value }) => text.includes(value))
}

/** Percent-encoded text; as it is where an address that the target wrote is not well encoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
