import type { HeldFacts } from '../../harness/holdings/holdings-file.ts'

const names = ['id', 'seriesInstanceUid', 'sopInstanceUid', 'uniqueId', 'value'] as const

/** By what a thing of a list is told apart. */
function nameOf(item: unknown): string | undefined {
  const parts = typeof item === 'object' && item !== null ? (item as Readonly<Record<string, unknown>>) : {}
  return names.map((name) => parts[name]).find((value) => typeof value === 'string')
}

/** Every single fact by its place: things are named by their identifiers, not by their position. */
function factsByPlace(facts: HeldFacts): { things: ReadonlySet<string>; values: ReadonlyMap<string, string> } {
  const things = new Set<string>()
  const values = new Map<string, string>()
  const walk = (value: unknown, place: string): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        const name = nameOf(item) ?? String(index)
        walk(item, `${place} ${name}`)
        if (typeof item === 'object') things.add(`${place} ${name}`)
      }
    } else if (typeof value === 'object' && value !== null)
      for (const [name, part] of Object.entries(value)) walk(part, `${place}, ${name}`)
    else values.set(place, JSON.stringify(value))
  }
  for (const list of ['patients', 'studies', 'reports', 'manifests'] as const) walk(facts[list], list)
  return { things, values }
}

/** Where a file of holdings and a crawl say different things, a line each; what one of them does not state is none. */
export function holdingsDifferences(file: HeldFacts, crawl: HeldFacts): readonly string[] {
  const [ours, theirs] = [factsByPlace(file), factsByPlace(crawl)]
  const below = (places: ReadonlySet<string>, place: string): boolean =>
    [...places].some((other) => other !== place && place.startsWith(`${other}, `))
  const only = (one: ReadonlySet<string>, other: ReadonlySet<string>): string[] => {
    const missing = new Set([...one].filter((place) => !other.has(place)))
    return [...missing].filter((place) => !below(missing, place))
  }
  return [
    ...only(ours.things, theirs.things).map((place) => `${place}: in the file, and not found`),
    ...only(theirs.things, ours.things).map((place) => `${place}: found, and not in the file`),
    ...[...ours.values].flatMap(([place, value]) => {
      const other = theirs.values.get(place)
      return other === undefined || other === value ? [] : [`${place}: the file says ${value}, found is ${other}`]
    }),
  ]
}
