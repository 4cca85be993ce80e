import { importedBy } from './source-imports.ts'
import type { Sources } from './source-imports.ts'

/** A faulty country or a lawful variant, as it is chosen by. */
export interface Candidate {
  id: string
  kind: 'mutant' | 'lawful'
  breaks: readonly string[]
}

export interface Choice {
  /** In the order of the candidates; undefined: all of them. */
  ids: readonly string[] | undefined
  /** What is run and why, for people. */
  says: string
}

/** Countries that are chosen beside those whose own file changed: four minutes on two cores. */
const mostOthers = 200
/** Of the countries that no change concerns; and when a file changed that every country stands on. */
const share = { untouched: 0.05, onChangedGround: 0.25 }
/** What is in these folders and no source may change what any country does, or what any scenario sees of it. */
const dataOfTheGround =
  /^(package(-lock)?\.json$|cli\/matrix\/matrix\.ts$|(mocks\/(?!mutants\/)|harness|wire|terms|fixtures)\/.*(?<!\.ts|\.md)$)/
const isTest = (file: string): boolean => /\.test\.ts$/.test(file)

/**
 * Countries whose own file changed; of those that a changed part of a mutant, scenario or check reaches, of all when their
 * ground changed, and of the rest, a share by chance. Changed rows choose nothing: a row grades, a check decides.
 * @param ground files that every country stands on, with all that they import
 * @param chance numbers from 0 to below 1
 */
export function chooseChanged(parts: {
  since: string
  files: readonly string[]
  candidates: readonly Candidate[]
  scenarios: readonly { id: string; proves: readonly string[] }[]
  sources: Sources
  ground: readonly string[]
  seed: number
  chance: () => number
}): Choice {
  const { candidates, sources, chance } = parts
  const ground = new Set(parts.ground.flatMap((file) => [...importedBy(sources, file)]))
  const files = parts.files.filter((file) => !isTest(file))
  const groundFiles = files.filter((file) => ground.has(file) || dataOfTheGround.test(file))
  const changed = new Set(files.filter((file) => !ground.has(file)))
  const touches = (file: string): boolean => [...importedBy(sources, file)].some((one) => changed.has(one))
  const homes = homesOf(sources)
  const own = candidates.filter(({ id }) => homes.get(id)?.some((file) => changed.has(file)) === true)
  const touched = [...sources].filter(([file]) => file.startsWith('scenarios/') && touches(file))
  const clauses = new Set(
    parts.scenarios
      .filter(({ id }) => touched.some(([, text]) => text.includes(`'${id}'`)))
      .flatMap(({ proves }) => proves),
  )
  const isReached = ({ id, kind, breaks }: Candidate): boolean =>
    homes.get(id)?.some(touches) === true ||
    (kind === 'lawful' ? touched.length > 0 : breaks.some((clause) => clauses.has(clause)))
  const others = candidates.filter((one) => !own.includes(one))
  const reached = others.filter(isReached)
  const rest = others.filter((one) => !reached.includes(one))
  const rate = groundFiles.length > 0 ? share.onChangedGround : share.untouched
  const drawn = rest.filter(() => chance() < rate)
  const some = drawFrom(reached, mostOthers - Math.min(drawn.length, mostOthers / 2), chance)
  const more = drawFrom(drawn, mostOthers - some.length, chance)
  const chosen = new Set([...own, ...some, ...more])
  const sampled = groundFiles.length > 0 || some.length < reached.length
  const says = [
    `since ${parts.since}: ${own.length} whose own file changed, ${some.length} of ${reached.length} that a changed ` +
      `scenario, check or part reaches, ${more.length} of the other ${rest.length} by chance (--seed ${parts.seed}), ` +
      'and the references',
    ...(groundFiles.length === 0 ? [] : [`every country stands on ${inWords(groundFiles)}, which changed`]),
    ...(sampled ? ['this is a sample: before a release "mutants --record" runs all'] : []),
  ]
  return { ids: candidates.filter((one) => chosen.has(one)).map(({ id }) => id), says: says.join('\n') }
}

/** Files of the mutants by the ids that stand in them. */
function homesOf(sources: Sources): ReadonlyMap<string, readonly string[]> {
  const homes = new Map<string, string[]>()
  for (const [file, text] of sources) {
    if (!file.startsWith('mocks/mutants/')) continue
    const name = file.slice(file.lastIndexOf('/') + 1, -3)
    for (const id of new Set([name, ...[...text.matchAll(/'([a-z0-9-]+)'/g)].map(([, quoted = '']) => quoted)]))
      homes.set(id, [...(homes.get(id) ?? []), file])
  }
  return homes
}

/** At most so many of some, by chance, in their order. */
function drawFrom<T>(some: readonly T[], most: number, chance: () => number): readonly T[] {
  if (some.length <= most) return some
  const places = new Map(some.map((one) => [one, chance()]))
  const kept = new Set(some.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0)).slice(0, most))
  return some.filter((one) => kept.has(one))
}

function inWords([first = '', ...more]: readonly string[]): string {
  return more.length === 0 ? first : `${first} and ${more.length} more`
}
