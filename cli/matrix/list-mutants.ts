import { lawfulVariants } from '../../mocks/mutants/lawful-variants.ts'
import { mutants } from '../../mocks/mutants/mutants.ts'
import { loadScenarios } from '../load-scenarios.ts'
import { mutantsByStep } from './mutants-by-step.ts'

/** `mutants --list`: every faulty country by step, then every lawful variant, one sentence each. */
export async function listMutants(format: 'text' | 'json'): Promise<string> {
  const steps = mutantsByStep(mutants, await loadScenarios())
  if (format === 'json') {
    const rows = steps.flatMap(({ step, folder, mutants: some }) =>
      some.map(({ id, fault, breaks, dialect, guides }) => ({ id, step, folder, fault, breaks, dialect, guides })),
    )
    const variants = lawfulVariants.map(({ id, what, dialect, guides }) => ({ id, what, dialect, guides }))
    return `${JSON.stringify({ mutants: rows, lawfulVariants: variants }, undefined, 2)}\n`
  }
  return [
    ...steps.flatMap(({ title, mutants: some }) => [
      `${title} (${some.length})`,
      ...some.map(({ id, fault, breaks }) => `  ${id.padEnd(46)} ${fault} [${breaks.join(', ')}]`),
      '',
    ]),
    `Lawful variants, which raise no alarm (${lawfulVariants.length})`,
    ...lawfulVariants.map(({ id, what }) => `  ${id.padEnd(46)} ${what}`),
    '',
  ].join('\n')
}
