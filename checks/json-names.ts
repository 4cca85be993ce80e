import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { jsonBody } from './json-body.ts'

/** One string of JSON, or one of the signs that open and close objects and arrays. */
const token = /"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\]]/g

/** The first property that an object of a JSON text has twice; undefined when each is there once. */
export function repeatedName(json: string): string | undefined {
  const open: Set<string>[] = []
  for (const [sign, text, isName] of json.matchAll(token)) {
    if (sign === '{' || sign === '[') open.push(new Set())
    else if (sign === '}' || sign === ']') open.pop()
    else if (isName !== undefined && text !== undefined) {
      const names = open.at(-1)
      if (names?.has(text) === true) return text
      names?.add(text)
    }
  }
  return undefined
}

/** FHIR R4: the names of the properties of an object are unique: of two values readers take this one or that. */
export const propertyNamesAreUnique = check<'FHIR-15/unique-names', readonly Exchange[]>(
  'FHIR-15/unique-names',
  'property-names-are-unique',
  (answers) => {
    const read = answers.filter((answer) => jsonBody(answer) !== undefined)
    for (const { transaction, response } of read) {
      const twice = repeatedName(new TextDecoder().decode(response?.body.bytes))
      if (twice !== undefined)
        return notMet({
          expected: 'each property of an object once',
          observed: `"${twice}" twice in an object of ${transaction}`,
          fix: 'Write each property once: which of two values counts is left to the reader.',
        })
    }
    return read.length === 0 ? cannotTell('no JSON came') : met(`${read.length} answers`)
  },
)
