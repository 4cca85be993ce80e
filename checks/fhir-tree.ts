import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Json, JsonObject } from './json-body.ts'
import { jsonBody, listOf, objectOf, singleObject, textOf } from './json-body.ts'

/** A value in a resource: its name, the object that it stands in, and its path. */
export interface Leaf {
  name: string
  value: Json
  parent: JsonObject
  path: string
}

const known = new WeakMap<JsonObject, readonly Leaf[]>()

/** Every value of a resource and of those inside it, arrays item by item, in document order. */
export function leavesOf(root: JsonObject): readonly Leaf[] {
  const before = known.get(root)
  if (before !== undefined) return before
  const leaves: Leaf[] = []
  walk(root, textOf(root['resourceType']) ?? '', leaves)
  known.set(root, leaves)
  return leaves
}

function walk(object: JsonObject, path: string, leaves: Leaf[]): void {
  for (const [name, value] of Object.entries(object)) {
    for (const one of Array.isArray(value) ? listOf(value) : [value]) {
      const here = `${path}.${name}`
      leaves.push({ name, value: one, parent: object, path: here })
      const inner = objectOf(one)
      if (inner !== undefined) walk(inner, here, leaves)
    }
  }
}

/** Values at a path of names below a resource, arrays item by item; `[]` when there is none. */
export function valuesAt(root: Json | undefined, path: string): readonly Json[] {
  let here: readonly Json[] = root === undefined ? [] : [root]
  for (const name of path.split('.'))
    here = here.flatMap((value) => {
      const inner = objectOf(value)?.[name]
      return inner === undefined || inner === null ? [] : Array.isArray(inner) ? listOf(inner) : [inner]
    })
  return here
}

/** Objects at a path below a resource. */
export function objectsAt(root: Json | undefined, path: string): readonly JsonObject[] {
  return valuesAt(root, path).flatMap((value) => singleObject(value))
}

/** Non-empty texts at a path below a resource. */
export function textsAt(root: Json | undefined, path: string): readonly string[] {
  return valuesAt(root, path).flatMap((value) => textOf(value) ?? [])
}

/** JSON bodies of answers with status 200 that are resources, named by what was asked. */
export function resourcesIn(answers: readonly Exchange[]): readonly { name: string; subject: JsonObject }[] {
  return answers.flatMap((answer) => {
    const subject = answer.response?.status === 200 ? objectOf(jsonBody(answer)) : undefined
    return subject === undefined || textOf(subject['resourceType']) === undefined
      ? []
      : [{ name: `${subject['resourceType'] as string} of ${answer.transaction}`, subject }]
  })
}
