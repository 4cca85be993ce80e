import { get } from '../clients/fhir-client.ts'
import { fhirScopeIn, imagingScope, viewerScope } from '../clients/scopes.ts'
import { requestToken } from '../clients/token-client.ts'
import type { TokenRequest } from '../clients/token-client.ts'
import type { Holdings } from '../holdings/holdings.ts'
import { PrerequisiteMissing } from '../scenario/prerequisite.ts'
import type { Target } from '../target/target.ts'
import { textOf } from './answer.ts'
import { callOf } from './calls.ts'
import type { OwnCertificate } from './client-certificate-stage.ts'
import { connectionSteps, offsetOf, takeStep } from './connection.ts'
import type { Connection } from './connection.ts'
import { dialectNote } from './dialect-hint.ts'
import { discoveryStage } from './discovery-stage.ts'
import { originsOf, placesOf, tokenPlace } from './places.ts'
import type { Origin, Place } from './places.ts'
import { probePatient, probeStudies } from './probe-patient.ts'
import { notReached, skipped } from './stage.ts'
import type { Stage, StageName, StageOutcome } from './stage.ts'
import { tokenStage } from './token-stage.ts'
import type { Ways } from './ways.ts'

export interface Diagnosis {
  stages: readonly Stage[]
  /** What was noticed beside the stages, each once. */
  notes: readonly string[]
}

interface Subject {
  target: Target
  holdings: Holdings
  /** Of the target file, read; absent when it names none. */
  certificate?: OwnCertificate
}

/**
 * Looks at every stage on the way to a target; what an earlier one makes meaningless is not reached, independent
 * channels go on. @param hear told each group of stages as it is done
 */
export async function diagnose(
  subject: Subject,
  ways: Ways,
  hear: (stages: readonly Stage[]) => void = () => undefined,
): Promise<Diagnosis> {
  const { target } = subject
  const stages: Stage[] = []
  const add = async (
    looks: readonly { stage: StageName; subject: string; look: () => Promise<StageOutcome> }[],
  ): Promise<void> => {
    const group = await Promise.all(
      looks.map(async ({ stage, subject, look }): Promise<Stage> => {
        const begun = performance.now()
        const outcome = await look().catch(withoutFacts)
        return { stage, subject, ...outcome, milliseconds: Math.round(performance.now() - begun) }
      }),
    )
    stages.push(...group)
    hear(group)
  }
  const steps = connectionSteps(target, ways, subject.certificate)
  const connections: Connection[] = []
  const connect = async (origins: readonly Origin[]): Promise<void> => {
    const fresh = origins.map((origin): Connection => ({ origin }))
    connections.push(...fresh)
    if (fresh.length === 0) return
    for (const step of steps)
      await add(
        fresh.map((connection) => ({
          stage: step.stage,
          subject: connection.origin.subject,
          look: () => takeStep(step, connection),
        })),
      )
  }
  const stopOf = (url: string): StageName | undefined =>
    connections.find(({ origin }) => origin.url.origin === new URL(url).origin)?.stoppedAt

  const places = placesOf(target)
  await connect(originsOf(places))

  let endpointUrl = target.token?.endpointUrl
  await add([
    {
      stage: 'discovery',
      subject: 'fhir',
      look: async () => {
        if (target.token === undefined) return skipped('the target file has no token:, so no token is asked for')
        const stop = stopOf(target.fhir.baseUrl)
        if (stop !== undefined) return notReached(`${stop} of fhir comes first`)
        const baseUrl = target.fhir.baseUrl
        const exchange = await get(
          ways.send,
          { baseUrl },
          'discovery',
          '.well-known/smart-configuration',
          'application/json',
        )
        const found = discoveryStage(exchange, endpointUrl)
        endpointUrl = found.tokenEndpointUrl
        return found.outcome
      },
    },
  ])
  const tokenOrigins = endpointUrl === undefined ? [] : originsOf([tokenPlace(endpointUrl)])
  await connect(tokenOrigins.filter(({ url }) => !connections.some(({ origin }) => origin.url.origin === url.origin)))

  const called = places.filter(({ channel }) => callOf[channel] !== undefined)
  const bearers = new Map<Place, string>()
  await add(
    called.map((place) => ({
      stage: 'token',
      subject: place.name,
      look: async () => {
        if (target.token === undefined) return skipped('the target file has no token:')
        if (endpointUrl === undefined) return notReached('no token endpoint is known')
        const stop = stopOf(endpointUrl)
        if (stop !== undefined) return notReached(`${stop} of the token endpoint comes first`)
        const asked = tokenRequest(subject, place, endpointUrl, target.token.client)
        const token = await requestToken(ways.send, asked, ways)
        if (token.value !== undefined) bearers.set(place, token.value)
        return tokenStage(token.exchange, asked, { clockOffsetSeconds: offsetOf(connections) })
      },
    })),
  )

  const texts: string[] = []
  await add(
    called.map((place) => ({
      stage: 'call',
      subject: place.name,
      look: async () => {
        const stop = stopOf(place.url)
        if (stop !== undefined) return notReached(`${stop} of ${place.name} comes first`)
        const bearer = bearers.get(place)
        if (target.token !== undefined && bearer === undefined) return notReached('there is no token for it')
        const made = await callOf[place.channel]?.({ place, bearer, holdings: subject.holdings, ways })
        if (made === undefined) return skipped('no call is known for this channel')
        if (place.channel === 'fhir') {
          const call = { baseUrl: place.url, ...(bearer === undefined ? {} : { bearer }) }
          texts.push(textOf(await get(ways.send, call, 'capabilities', 'metadata')), ...made.exchanges.map(textOf))
        }
        return made.outcome
      },
    })),
  )
  const note = dialectNote(texts, target.dialect)
  return { stages, notes: note === undefined ? [] : [note] }
}

/** What the holdings do not state cannot be asked for: a stage less, and nobody's fault. */
function withoutFacts(error: unknown): StageOutcome {
  if (error instanceof PrerequisiteMissing) return skipped(`not asked, because ${error.message}`)
  throw error
}

function tokenRequest(
  { holdings, target: { guides } }: Subject,
  place: Place,
  endpointUrl: string,
  client: TokenRequest['client'],
): TokenRequest {
  const asked = { endpointUrl, resource: place.resource ?? place.url, client }
  if (place.channel === 'fhir') return { ...asked, scope: fhirScopeIn[guides.euApi] } // without a patient it opens the patient search
  const patient = probePatient(holdings)
  return {
    ...asked,
    scope: place.channel === 'viewer' ? viewerScope : imagingScope,
    patient: patient.identifier,
    studyInstanceUids: probeStudies(holdings),
  }
}
