import type { Channel } from '../exchange/exchange.ts'
import type { Target } from '../target/target.ts'

/** One URL of the target that Country B calls. */
export interface Place {
  /** As the target file calls it: `fhir`, `token`, `gateway`, `national`, `national 2`, `viewer`. */
  name: string
  channel: Channel
  url: string
  /** The resource that a token is for, where that is not the URL. */
  resource?: string
}

/** One host and port, and what is reached there. */
export interface Origin {
  url: URL
  channel: Channel
  /** For example `fhir, token`. */
  subject: string
  places: readonly Place[]
}

/** Every place that the target file names. A channel that a target may claim has its line here and its call in `calls.ts`. */
export function placesOf(target: Target): readonly Place[] {
  const { fhir, token, imaging, viewer } = target
  return [
    { name: 'fhir', channel: 'fhir', url: fhir.baseUrl },
    ...(token?.endpointUrl === undefined ? [] : [tokenPlace(token.endpointUrl)]),
    ...(imaging.gatewayUrl === undefined
      ? []
      : [{ name: 'gateway', channel: 'gateway', url: imaging.gatewayUrl } as const]),
    ...imaging.nationalUrls.map((url, index): Place => ({
      name: index === 0 ? 'national' : `national ${index + 1}`,
      channel: 'national',
      url,
    })),
    ...(viewer === undefined
      ? []
      : [{ name: 'viewer', channel: 'viewer', url: viewer.launchUrl, resource: viewer.url } as const]),
  ]
}

export const tokenPlace = (url: string): Place => ({ name: 'token', channel: 'token', url })

/** The places by host and port, so that each connection is looked at once. */
export function originsOf(places: readonly Place[]): readonly Origin[] {
  const names = [...new Set(places.map(({ url }) => new URL(url).origin))]
  return names.flatMap((origin) => {
    const here = places.filter(({ url }) => new URL(url).origin === origin)
    const [first] = here
    if (first === undefined) return []
    const subject = here.map(({ name }) => name).join(', ')
    return [{ url: new URL(first.url), channel: first.channel, subject, places: here }]
  })
}
