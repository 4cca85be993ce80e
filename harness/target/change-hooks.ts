import type { ChangeHook, ChangeHooks } from './target.ts'
import type { PlacedProblem } from './target-credentials.ts'
import type { TargetFile } from './target-schema.ts'

type FileHooks = NonNullable<TargetFile['hooks']>

const ways = ['command', 'url', 'ask'] as const
const programSeconds = 60
const personSeconds = 600

/** Hooks that name no way, or several. */
export function hookProblems(hooks: FileHooks | undefined): PlacedProblem[] {
  return Object.entries(hooks ?? {}).flatMap(([name, hook]): PlacedProblem[] => {
    const given = ways.filter((way) => hook[way] !== undefined)
    if (given.length === 1) return []
    const found = given.length === 0 ? 'no way' : given.join(' and ')
    return [{ at: ['hooks', name], found, expected: 'one of command, url and ask', next: 'Give exactly one.' }]
  })
}

/** The hooks with their time limits. */
export function changeHooks(hooks: FileHooks): ChangeHooks {
  return Object.fromEntries(
    Object.entries(hooks).map(([name, hook]): [string, ChangeHook] => [
      name,
      { timeoutSeconds: hook.ask === undefined ? programSeconds : personSeconds, ...hook },
    ]),
  )
}
