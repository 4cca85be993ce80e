import { lawfulVariants } from '../../mocks/mutants/lawful-variants.ts'
import { mutants } from '../../mocks/mutants/mutants.ts'
import { loadScenarios } from '../load-scenarios.ts'
import { packageFolder } from '../run/header.ts'
import { chooseChanged } from './choose-changed.ts'
import type { Candidate, Choice } from './choose-changed.ts'
import { changesSince } from './git-changes.ts'
import { readLastFullRun } from './last-full-run.ts'
import { seededChance } from './seeded-chance.ts'
import { readSources } from './source-imports.ts'

const folders = ['mocks', 'scenarios', 'checks', 'harness', 'wire', 'terms', 'fixtures', 'cli'] as const
/** What every country of the matrix is run by. */
const ground = [
  'cli/matrix/run-country.ts',
  'cli/matrix/standing-countries.ts',
  'fixtures/catalogue/catalogue.ts',
  'harness/scenario/scenario.ts',
] as const

/** What `mutants --changed` runs: all countries, with the reason, when the change since the last full run cannot be told. */
export async function changedCountries(seed: number): Promise<Choice> {
  const last = readLastFullRun(packageFolder)
  if (last === undefined) return { ids: undefined, says: 'no full run is kept ("mutants --record" keeps one): all run' }
  const changes = changesSince(packageFolder, last.commit)
  if ('why' in changes) return { ids: undefined, says: `${changes.why}: all run` }
  const candidates: Candidate[] = [
    ...mutants.map(({ id, breaks }): Candidate => ({ id, kind: 'mutant', breaks })),
    ...lawfulVariants.map(({ id }): Candidate => ({ id, kind: 'lawful', breaks: [] })),
  ]
  return chooseChanged({
    since: `${last.commit.slice(0, 7)} (${last.date})`,
    files: changes.files,
    candidates,
    scenarios: (await loadScenarios()).map(({ id, options: { proves } }) => ({ id, proves })),
    sources: readSources(packageFolder, [...folders]),
    ground,
    seed,
    chance: seededChance(seed),
  })
}
