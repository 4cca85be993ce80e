import type { OwnProblem } from '../../harness/own/own-definitions.ts'
import { ownDefinitions } from '../../harness/own/own-definitions.ts'
import { placeIn } from '../../harness/own/call-place.ts'
import type { Scenario } from '../../harness/scenario/scenario.ts'
import { nearestWord } from '../../harness/target/nearest-word.ts'
import { clauseIds, requirementOf, rowOf } from '../../profiles/requirements/requirements.ts'
import { checksById } from '../checks-by-id.ts'
import { placeText } from './own-scenario-error.ts'

/**
 * What is wrong with a user's scenarios, whatever a compiler said: ids, what they declare, and whether they judge.
 * @param folder what paths are shown relative to
 */
export function scenarioProblems(
  own: readonly Scenario[],
  product: readonly Scenario[],
  folder: string,
): readonly OwnProblem[] {
  const { problems, checks } = ownDefinitions()
  const ofProduct = checksById()
  const taken = [...checks].flatMap(([id, { place }]) =>
    ofProduct.has(id) ? [{ place, text: `a check of the product has the id "${id}"; choose another` }] : [],
  )
  return [
    ...problems,
    ...taken,
    ...own.flatMap((scenario, index) => {
      const place = placeIn(scenario.stack ?? '')
      const first = [...product, ...own.slice(0, index)].find(({ id }) => id === scenario.id)
      return [...doubled(scenario, first, folder), ...shapeProblems(scenario), ...clauseProblems(scenario)].map(
        (text) => ({ place, text }),
      )
    }),
  ]
}

function doubled(scenario: Scenario, first: Scenario | undefined, folder: string): string[] {
  if (first === undefined) return []
  const place = placeIn(first.stack ?? '')
  const where = place === undefined ? '' : ` (${placeText(place, folder).replace(/: $/, '')})`
  return [`another scenario has the id "${scenario.id}"${where}; an id is used once`]
}

/** For those who wrote without types, or whose types were not checked. */
function shapeProblems({ id, options, body }: Scenario): string[] {
  const given: Partial<Record<keyof Scenario['options'], unknown>> = options
  if (typeof body !== 'function') return [`scenario "${id}" has no body; give a function as third argument`]
  const proves = given.proves
  return [
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)
      ? []
      : [`the id "${id}" is not a slug: lower case and hyphens, like our-viewer-opens`]),
    ...(given.role === 'country-a' ? [] : [`scenario "${id}" has no role; give role: 'country-a'`]),
    ...(typeof given.title === 'string' && given.title !== '' ? [] : [`scenario "${id}" has no title`]),
    ...(typeof given.folder === 'string'
      ? []
      : [`scenario "${id}" has no folder; give a functional step like '05-query', or 'own'`]),
    ...(Array.isArray(proves) && proves.length > 0
      ? []
      : [`scenario "${id}" proves nothing; name the clauses that it judges in "proves"`]),
    ...(judges(body) ? [] : [`scenario "${id}" calls no check; a scenario without judgement can never pass`]),
  ]
}

function clauseProblems({ id, options }: Scenario): string[] {
  const { rows } = ownDefinitions()
  const own = [...rows].flatMap(([row, { clauses }]) => Object.keys(clauses).map((name) => `${row}/${name}`))
  const known = new Set<string>([...clauseIds, ...own])
  const proves: readonly Scenario['options']['proves'][number][] = Array.isArray(options.proves) ? options.proves : []
  return proves.flatMap((clause) => {
    if (!known.has(clause)) {
      const nearest = nearestWord(clause, [...known])
      const hint = nearest === undefined ? 'see "borderlight requirements"' : `did you mean "${nearest}"?`
      return [`scenario "${id}" declares the unknown clause "${clause}"; ${hint}`]
    }
    if (own.includes(clause) || rowOf(requirementOf(clause)).testableBy !== 'B') return []
    return [`scenario "${id}" declares "${clause}", which only Country B can show`]
  })
}

/**
 * Whether a body judges: its text names `check`, `notClaimed` or `cannotTell` after its parameters, or it takes the
 * whole context and may hand it on.
 */
function judges(body: Scenario['body']): boolean {
  const text = String(body).replaceAll(/\/\*[^]*?\*\/|\/\/[^\n]*/g, '')
  const parameters = /^(?:async\s+)?(?:function\s*\w*\s*)?\(?\s*\{[^}]*\}\s*(?::[^=)]*)?\)?/.exec(text)?.[0]
  return parameters === undefined || /\b(check|notClaimed|cannotTell)\b/.test(text.slice(parameters.length))
}
