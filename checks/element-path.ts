import type { Json, JsonObject } from './json-body.ts'
import { listOf, objectOf, objectsOf, textOf } from './json-body.ts'
import { resourcesOf } from './document-bundle.ts'

/** What a path selects in a document Bundle. */
export type ElementPath = (bundle: JsonObject) => readonly Json[]

type Step = (values: readonly Json[], bundle: JsonObject) => readonly Json[]

/** Elements of R4 whose JSON name ends by their type: `valueQuantity`. */
const choices = new Set(['value', 'performed', 'effective', 'medication', 'onset', 'collected'])

/**
 * The small part of FHIRPath that the data set is written in: names, `where`, `exists`, `extension`, `resolve` inside the
 * Bundle, `ofType`, and `|`. It knows no types but those of resources.
 * @throws SyntaxError for anything else
 */
export function elementPath(path: string): ElementPath {
  const alternatives = path.split(' | ').map((alternative) => {
    const [root = '', ...rest] = partsOf(alternative)
    if (!/^[A-Z]\w+$/.test(root)) throw new SyntaxError(`"${path}" does not begin with a resource type`)
    return { root, steps: rest.map((part) => stepOf(part, path)) }
  })
  return (bundle) =>
    alternatives.flatMap(({ root, steps }) =>
      steps.reduce<readonly Json[]>(
        (values, step) => step(values, bundle),
        root === 'Bundle' ? [bundle] : resourcesOf(bundle, root),
      ),
    )
}

/** Splits at dots outside of parentheses and quotes. */
function partsOf(path: string): readonly string[] {
  return path.match(/(?:[^.('"]|\((?:[^()']|'[^']*'|\((?:[^()']|'[^']*')*\))*\))+/g) ?? []
}

function stepOf(part: string, path: string): Step {
  const [, name = '', argument] = /^(\w+)(?:\((.*)\))?$/.exec(part) ?? []
  if (name === '') throw new SyntaxError(`"${part}" of "${path}" cannot be read`)
  if (argument === undefined) return (values) => values.flatMap((value) => childrenOf(value, name))
  if (name === 'resolve') return (values, bundle) => values.flatMap((value) => resolved(bundle, value))
  if (name === 'ofType') return (values) => values.filter((value) => objectOf(value)?.['resourceType'] === argument)
  if (name === 'extension') {
    const url = argument.slice(1, -1)
    return (values) =>
      values.flatMap((value) => childrenOf(value, 'extension')).filter((one) => objectOf(one)?.['url'] === url)
  }
  const holds = conditionOf(argument, path)
  if (name === 'where') return (values, bundle) => values.filter((value) => holds(value, bundle))
  if (name === 'exists') return (values, bundle) => (values.some((value) => holds(value, bundle)) ? [true] : [])
  throw new SyntaxError(`"${name}" of "${path}" is not known here`)
}

function conditionOf(text: string, path: string): (value: Json, bundle: JsonObject) => boolean {
  const [, left = text, literal] = /^(.*[^=])=('[^']*'|true|false)$/.exec(text) ?? []
  const steps = partsOf(left).map((part) => stepOf(part, path))
  const wanted = literal === undefined ? undefined : literal.startsWith("'") ? literal.slice(1, -1) : literal === 'true'
  return (value, bundle) => {
    const found = steps.reduce<readonly Json[]>((values, step) => step(values, bundle), [value])
    return wanted === undefined ? found.length > 0 : found.length === 1 && found[0] === wanted
  }
}

function childrenOf(value: Json, name: string): readonly Json[] {
  const object = objectOf(value)
  if (object === undefined) return []
  const key = name in object || !choices.has(name) ? name : keyOfChoice(object, name)
  const child = key === undefined ? undefined : object[key]
  if (child === undefined || child === null) return []
  return Array.isArray(child) ? listOf(child) : [child]
}

function keyOfChoice(object: JsonObject, name: string): string | undefined {
  return Object.keys(object).find((key) => key.startsWith(name) && /^[A-Z]/.test(key.slice(name.length)))
}

function resolved(bundle: JsonObject, value: Json): readonly Json[] {
  const reference = textOf(objectOf(value)?.['reference'])
  if (reference === undefined) return []
  return objectsOf(bundle['entry']).flatMap((entry) => {
    const resource = objectOf(entry['resource'])
    if (resource === undefined) return []
    const names = [
      textOf(entry['fullUrl']),
      `${textOf(resource['resourceType']) ?? ''}/${textOf(resource['id']) ?? ''}`,
    ]
    return names.includes(reference) ? [resource] : []
  })
}
