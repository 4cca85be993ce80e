import type { AnswerContext } from './country.ts'
import type { CountryWorld } from './country-world.ts'

const keptEntries = 1000

/** Writes down what was asked and is not served; the newest 1,000 are kept. */
export function noteInInbox(world: CountryWorld, context: AnswerContext, what: string): void {
  const { inbox } = world.state
  if (inbox.length >= keptEntries) inbox.shift()
  inbox.push({
    at: world.now().toISOString(),
    origin: context.origin,
    method: context.method,
    path: context.url.pathname,
    what,
  })
}
