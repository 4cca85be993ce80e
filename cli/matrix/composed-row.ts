import { newestPublished } from '../../fixtures/documents/guides.ts'
import type { Guides } from '../../fixtures/documents/guides.ts'
import type { DialectName } from '../../mocks/country-a/country-world.ts'
import { lawfulVariants } from '../../mocks/mutants/lawful-variants.ts'
import type { LawfulVariant, Mutant } from '../../mocks/mutants/mutant.ts'
import { mutants } from '../../mocks/mutants/mutants.ts'
import type { ClauseId } from '../../profiles/requirements/requirements.ts'
import { lawfulVerdicts, noticedBy, runCountry } from './run-country.ts'
import type { CountryOutcome, Ground } from './run-country.ts'
import type { TransferOptions } from './standing-countries.ts'
import { watchedTogether } from './watched-together.ts'

/** Several mutants or lawful variants in one country, against the scenarios. */
export interface ComposedJob {
  kind: 'composed'
  /** What a row is known by, for example `pair 7`. */
  name: string
  /** The first innermost; none is the reference. */
  ids: readonly string[]
  dialect: DialectName
  guides: Partial<Guides>
  /** All three when absent. */
  offers?: TransferOptions
  /** Scenarios that need a browser run only where they judge one of these clauses; all run when absent. */
  browserFor?: readonly ClauseId[]
}

/** What was found in one country with several differences. */
export interface ComposedRow {
  kind: 'composed'
  name: string
  ids: readonly string[]
  /** Clauses found broken, with the scenarios that noticed. */
  noticed: Readonly<Record<string, readonly string[]>>
  /** Clauses that a scenario could not tell, each with its causes by scenario. */
  untold: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Parts of an earlier one that a later one replaced: nobody could see the earlier one there. */
  overwritten: readonly string[]
  /** Scenarios that do not conform, each with its verdict and the reason. */
  undecided: readonly string[]
  harnessFaults: readonly string[]
  milliseconds: number
}

/** Runs one composed country. */
export async function composedRow(job: ComposedJob, ground: Ground): Promise<ComposedRow> {
  const started = performance.now()
  const known: readonly (Mutant | LawfulVariant)[] = [...mutants, ...lawfulVariants]
  const parts = job.ids.flatMap((id) => known.find((one) => one.id === id) ?? [])
  const watched = watchedTogether(parts.map(({ mutate }) => mutate))
  const withoutConventions = parts.flatMap((part) => ('what' in part ? (part.withoutConventions ?? []) : []))
  const { browserFor } = job
  const outcome = await runCountry({
    ...ground,
    scenarios: ground.scenarios.filter(
      ({ options: { needs, proves } }) =>
        needs === undefined ||
        browserFor === undefined ||
        (proves as readonly ClauseId[]).some((clause) => browserFor.includes(clause)),
    ),
    mutate: watched.mutate,
    dialect: job.dialect,
    guides: { ...newestPublished, ...job.guides },
    ...(job.offers === undefined ? {} : { offers: job.offers }),
    withoutConventions,
    oneNetwork: parts.some((part) => 'what' in part && part.oneNetwork === true),
  })
  return {
    kind: 'composed',
    name: job.name,
    ids: job.ids,
    noticed: noticedBy(outcome),
    untold: untoldIn(outcome, ground),
    overwritten: watched.overwritten(),
    undecided: outcome.results
      .filter(({ verdict }) => !lawfulVerdicts.has(verdict))
      .map(({ id, verdict, note, findings }) => {
        const why = note ?? findings.find((one) => one.verdict === verdict)?.why
        return `${id} is ${verdict}${why === undefined ? '' : `: ${why}`}`
      }),
    harnessFaults: outcome.harnessFaults,
    milliseconds: Math.round(performance.now() - started),
  }
}

function untoldIn({ results }: CountryOutcome, { scenarios }: Ground): Record<string, Record<string, string>> {
  const untold: Record<string, Record<string, string>> = {}
  const tell = (clause: string, scenario: string, why: string): void => {
    untold[clause] = { ...untold[clause], [scenario]: why }
  }
  for (const { id, verdict, note, findings } of results) {
    for (const { clause, judgement, why } of findings)
      if (judgement === 'cannotTell') tell(clause, id, why ?? note ?? 'no cause is given')
    if (verdict === 'not-run')
      for (const clause of scenarios.find((one) => one.id === id)?.options.proves ?? [])
        tell(clause, id, note ?? 'not run')
  }
  return untold
}
