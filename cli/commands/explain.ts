import { parseArgs } from 'node:util'
import { lawfulVariants } from '../../mocks/mutants/lawful-variants.ts'
import { mutants } from '../../mocks/mutants/mutants.ts'
import { checksById } from '../checks-by-id.ts'
import { everySubject, explain, scenariosOf, subjectsOf } from '../explain/explanation.ts'
import type { Known } from '../explain/explanation.ts'
import { explanationLines } from '../explain/explanation-lines.ts'
import { watchScenarios } from '../explain/watch-scenarios.ts'
import { loadScenarios } from '../load-scenarios.ts'
import { didYouMean } from '../near-words.ts'
import { textOrJson } from '../text-or-json.ts'
import { UsageError } from '../usage-error.ts'

/** `borderlight explain ID`: a requirement, clause, scenario, mutant or check: its sentence, what is sent, checked and caught. */
export async function explainId(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' } },
  })
  const format = textOrJson(values.format)
  const [id, ...others] = positionals
  if (id === undefined || others.length > 0)
    throw new UsageError('explain what?', 'give one id: a requirement, clause, scenario, mutant or check')
  const known: Known = { scenarios: await loadScenarios(), mutants, lawfulVariants, checks: checksById() }
  const subjects = subjectsOf(id, known)
  if (subjects.length === 0) {
    const ids = everySubject(known).map((subject) => subject.id)
    throw new UsageError(`nothing has the id "${id}"`, didYouMean(id, ids) ?? 'see "borderlight requirements"')
  }
  const shown = [...new Set(subjects.flatMap((subject) => scenariosOf(subject, known)))]
  const seen = await watchScenarios(shown)
  const explanations = subjects.map((subject) => explain(subject, known, seen))
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ explanations }, undefined, 2)}\n`
      : `${explanations.map(explanationLines).join('\n\n')}\n`,
  )
  return 0
}
