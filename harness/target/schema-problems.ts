import type { z } from 'zod'
import { nearestWord } from './nearest-word.ts'
import type { FileProblem } from './target-file-error.ts'
import type { JsonSchema } from './target-schema.ts'
import { pathText, valueAt } from './yaml-source.ts'
import type { YamlPath, YamlSource } from './yaml-source.ts'

/**
 * What the schema found, in words that a person can act on.
 * @param schema JSON Schema of the file, for the names of the known keys
 */
export function schemaProblems(
  issues: readonly z.core.$ZodIssue[],
  source: YamlSource,
  schema: JsonSchema,
): FileProblem[] {
  return issues.flatMap((issue): FileProblem[] => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownKey([...path, key], source, keysAt(schema, path)))
    const value = valueAt(source.value, path)
    const expected = expectedOf(issue, schema, path)
    return [{ line: source.lineOf(path), path: pathText(path), found: foundText(value), expected, next: nextOf(value) }]
  })
}

function unknownKey(path: YamlPath, source: YamlSource, known: readonly string[]): FileProblem {
  const key = String(path.at(-1))
  const place = { line: source.lineOf(path), path: pathText(path) }
  const nearest = nearestWord(key, known)
  return {
    ...place,
    found: `the unknown key "${key}"`,
    expected: `one of ${known.join(', ')}`,
    next: nearest === undefined ? 'Remove it.' : `Did you mean "${nearest}"?`,
  }
}

/** What stood in the file, short enough for a message. */
export function foundText(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'a group of keys'
  const text = JSON.stringify(value)
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}

function nextOf(value: unknown): string {
  if (value === undefined || value === null) return 'Add it.'
  return typeof value === 'number' ? 'Correct it; a text that looks like a number needs quotes.' : 'Correct it.'
}

function expectedOf(issue: z.core.$ZodIssue, schema: JsonSchema, path: YamlPath): string {
  if (issue.code === 'invalid_value') return wordList(issue.values.map(String))
  const part = schemaAt(schema, path)
  if (Array.isArray(part?.['enum'])) return wordList(part['enum'].map(String))
  if (typeof part?.['const'] === 'string') return part['const']
  const described = typeof part?.['description'] === 'string' ? `: ${part['description'].replace(/\.$/, '')}` : ''
  if (issue.code === 'invalid_type') return `${typeWords[issue.expected] ?? issue.expected}${described}`
  if (issue.code === 'invalid_format')
    return `a text of the right form${described || ` (${String(part?.['pattern'])})`}`
  if (issue.code === 'too_small')
    return issue.origin === 'array'
      ? 'at least one item'
      : issue.origin === 'string'
        ? 'a text'
        : `more than ${issue.minimum}`
  return issue.code === 'too_big' ? `at most ${issue.maximum}` : issue.message
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
}

const wordList = (words: readonly string[]): string =>
  words.length === 1 ? words.join('') : `one of ${words.join(', ')}`

function keysAt(schema: JsonSchema, path: YamlPath): readonly string[] {
  const properties = schemaAt(schema, path)?.['properties']
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : []
}

function schemaAt(schema: JsonSchema, path: YamlPath): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>((part, step) => {
    const next =
      typeof step === 'number'
        ? part?.['items']
        : (valueAt(part?.['properties'], [step]) ?? part?.['additionalProperties'])
    return typeof next === 'object' && next !== null ? (next as JsonSchema) : undefined
  }, schema)
}
