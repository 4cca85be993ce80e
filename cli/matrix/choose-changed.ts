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

/** Folders of which every file may change what any country does, or what any scenario sees of it. */
const core =
  /^(mocks\/(?!mutants\/)|harness\/|wire\/|terms\/|fixtures\/|cli\/(matrix|run|browser)\/|package(-lock)?\.json$)/
const isTest = (file: string): boolean => /\.test\.ts$/.test(file)
const share = 0.05

/**
 * Countries whose file changed, those that break what a changed scenario or check judges, every lawful variant when one
 * did, and one in twenty of the rest by chance. Changed rows choose nothing: a row grades, a check decides.
 * @param chance numbers from 0 to below 1
 */
export function chooseChanged(parts: {
  since: string
  files: readonly string[]
  candidates: readonly Candidate[]
  scenarios: readonly { id: string; proves: readonly string[] }[]
  sources: Sources
  seed: number
  chance: () => number
}): Choice {
  const { files, candidates, sources } = parts
  const coreFile = files.find((file) => core.test(file) && !isTest(file))
  if (coreFile !== undefined)
    return { ids: undefined, says: `${coreFile} changed since ${parts.since}, which any country may show: all run` }
  const changed = new Set(files.filter((file) => !isTest(file)))
  const touches = (file: string): boolean => [...importedBy(sources, file)].some((one) => changed.has(one))
  const filesOf = (id: string, top: string): string[] =>
    [...sources.keys()].filter((file) => file.startsWith(top) && file.endsWith(`/${id}.ts`))
  const byFile = new Set(candidates.filter(({ id }) => filesOf(id, 'mocks/mutants/').some(touches)).map(({ id }) => id))
  const touched = [...sources].filter(([file]) => file.startsWith('scenarios/') && touches(file))
  const clauses = new Set(
    parts.scenarios
      .filter(({ id }) => touched.some(([, text]) => text.includes(`'${id}'`)))
      .flatMap(({ proves }) => proves),
  )
  const byJudge = new Set(
    candidates
      .filter(({ id, kind, breaks }) =>
        byFile.has(id) ? false : kind === 'lawful' ? touched.length > 0 : breaks.some((clause) => clauses.has(clause)),
      )
      .map(({ id }) => id),
  )
  const rest = candidates.filter(({ id }) => !byFile.has(id) && !byJudge.has(id))
  const byChance = new Set(rest.filter(() => parts.chance() < share).map(({ id }) => id))
  const ids = candidates.filter(({ id }) => byFile.has(id) || byJudge.has(id) || byChance.has(id)).map(({ id }) => id)
  const says =
    `since ${parts.since}: ${byFile.size} whose file changed, ${byJudge.size} of changed scenarios or checks, ` +
    `${byChance.size} of the other ${rest.length} by chance (--seed ${parts.seed}), and the references`
  return { ids, says }
}
