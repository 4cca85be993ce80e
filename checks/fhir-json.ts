import { leavesOf, resourcesIn } from './fhir-tree.ts'
import type { Leaf } from './fhir-tree.ts'
import type { JsonObject } from './json-body.ts'
import { listOf, objectOf, objectsOf, singleObject, textOf } from './json-body.ts'
import type { Said } from './rule-table.ts'
import { checksOf, nothingToJudge } from './rule-table.ts'

const day = String.raw`(0[1-9]|[12]\d|3[01])`
const clock = String.raw`([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?`
const zone = String.raw`(Z|[+-](0\d|1[0-4]):[0-5]\d)`
const instant = new RegExp(String.raw`^\d{4}-(0[1-9]|1[0-2])-${day}T${clock}${zone}$`)
const instantNames = new Set(['lastUpdated', 'timestamp', 'issued', 'recorded'])

/** Judges the leaves that are chosen; the first that is wrong is named by its path. */
function each(chosen: (leaf: Leaf) => boolean, wrong: (leaf: Leaf) => boolean) {
  return (resource: JsonObject): Said => {
    const leaves = leavesOf(resource).filter(chosen)
    const bad = leaves.find(wrong)
    if (leaves.length === 0) return nothingToJudge
    return bad === undefined ? undefined : `${bad.path} ${JSON.stringify(bad.value).slice(0, 80)}`
  }
}

const matches =
  (pattern: RegExp) =>
  ({ value }: Leaf): boolean =>
    typeof value === 'string' && pattern.test(value)
const named =
  (...names: readonly string[]) =>
  (leaf: Leaf): boolean =>
    names.includes(leaf.name) && typeof leaf.value === 'string'
const outside =
  (pattern: RegExp) =>
  (leaf: Leaf): boolean =>
    typeof leaf.value === 'string' && !pattern.test(leaf.value)

/** An object, an array or a text with nothing in it. */
const isEmpty = ({ value }: Leaf): boolean => value === '' || Object.keys(objectOf(value) ?? { some: 1 }).length === 0
const emptyArrayIn = (resource: JsonObject): string | undefined =>
  [resource, ...leavesOf(resource).flatMap(({ value }) => singleObject(value))].flatMap((object) =>
    Object.entries(object).flatMap(([name, value]) => (Array.isArray(value) && listOf(value).length === 0 ? name : [])),
  )[0]

const hasValue = (extension: JsonObject): boolean => Object.keys(extension).some((name) => /^_?value[A-Z]/.test(name))

/** What holds for every resource in JSON [FHIR R4: json.html, datatypes.html, references.html, extensibility.html]. */
export const fhirJsonRules = checksOf(resourcesIn, [
  {
    clause: 'FHIR-01/nothing-empty',
    id: 'json-has-nothing-empty',
    expected: 'no empty text, array or object',
    at: 'any element',
    say: (resource) => {
      const array = emptyArrayIn(resource)
      return array === undefined ? each(() => true, isEmpty)(resource) : `${array} is an empty array`
    },
  },
  {
    clause: 'FHIR-02/no-null',
    id: 'json-has-no-null-outside-arrays-of-primitives',
    expected: 'no null but in an array of primitives beside its extensions',
    at: 'any element',
    say: each(
      () => true,
      ({ value, name, parent }) => value === null && !Array.isArray(parent[name]),
    ),
  },
  {
    clause: 'FHIR-03/id',
    id: 'ids-have-64-characters-at-most',
    expected: 'ids of A to Z, a to z, 0 to 9, - and ., 64 characters at most',
    at: 'Resource.id',
    say: each(
      (leaf) => named('id')(leaf) && textOf(leaf.parent['resourceType']) !== undefined,
      outside(/^[A-Za-z0-9\-.]{1,64}$/),
    ),
  },
  {
    clause: 'FHIR-04/time-zone',
    id: 'times-have-seconds-and-a-zone',
    expected: 'a date with a time has seconds and an offset',
    at: 'elements of type dateTime and instant',
    say: each(matches(/^\d{4}-\d\d-\d\dT/), outside(instant)),
  },
  {
    clause: 'FHIR-05/instant',
    id: 'instants-are-whole',
    expected: 'an instant: date, time with seconds, offset',
    at: 'meta.lastUpdated, Bundle.timestamp, DiagnosticReport.issued',
    say: each(named(...instantNames), outside(instant)),
  },
  {
    clause: 'FHIR-06/code',
    id: 'codes-have-no-stray-space',
    expected: 'codes without space at their ends and without two spaces in a row',
    at: 'elements of type code',
    say: each(named('code', 'status', 'gender', 'use', 'mode', 'intent'), outside(/^\S+( \S+)*$/)),
  },
  {
    clause: 'FHIR-07/system',
    id: 'systems-are-absolute',
    expected: 'an absolute URI as system of a code or an identifier',
    at: 'Coding.system, Identifier.system',
    say: each(
      (leaf) =>
        named('system')(leaf) &&
        ('code' in leaf.parent || 'value' in leaf.parent) &&
        !leaf.path.endsWith('telecom.system'),
      outside(/^[a-z][a-z0-9+.-]*:\S+$/i),
    ),
  },
  {
    clause: 'FHIR-08/value-or-extensions',
    id: 'extensions-have-a-value-or-extensions',
    expected: 'an extension has a value or extensions, never both [ext-1]',
    at: 'Extension',
    say: each(
      ({ name, value }) => (name === 'extension' || name === 'modifierExtension') && objectOf(value) !== undefined,
      ({ value }) => {
        const extension = objectOf(value) ?? {}
        return hasValue(extension) === objectsOf(extension['extension']).length > 0
      },
    ),
  },
  {
    clause: 'FHIR-09/extension-url',
    id: 'extensions-have-an-absolute-url',
    expected: 'the url of an extension is absolute; inside another extension it may be a name',
    at: 'Extension.url',
    say: each(
      ({ name, value, path }) =>
        name === 'extension' && objectOf(value) !== undefined && !/extension\.extension$/.test(path),
      ({ value }) => !/^[a-z][a-z0-9+.-]*:\S+$/i.test(textOf(objectOf(value)?.['url']) ?? ''),
    ),
  },
  {
    clause: 'FHIR-10/period',
    id: 'periods-begin-before-they-end',
    expected: 'a period whose start is not after its end [per-1]',
    at: 'Period',
    say: each(
      ({ value }) => textOf(objectOf(value)?.['start']) !== undefined && textOf(objectOf(value)?.['end']) !== undefined,
      ({ value }) => {
        const period = objectOf(value) ?? {}
        return Date.parse(textOf(period['start']) ?? '') > Date.parse(textOf(period['end']) ?? '')
      },
    ),
  },
  {
    clause: 'FHIR-11/attachment-type',
    id: 'attached-data-say-their-type',
    expected: 'an attachment with data has a contentType [att-1]',
    at: 'Attachment',
    say: each(
      ({ value, name }) =>
        /^(attachment|presentedForm|valueAttachment|photo)$/.test(name) &&
        textOf(objectOf(value)?.['data']) !== undefined,
      ({ value }) => textOf(objectOf(value)?.['contentType']) === undefined,
    ),
  },
  {
    clause: 'FHIR-12/contained',
    id: 'local-references-meet-contained-resources',
    expected: 'each # reference meets a contained resource, and each contained resource is referred to [ref-1, dom-3]',
    at: 'DomainResource.contained',
    say: containedIsRight,
  },
  {
    clause: 'FHIR-13/narrative',
    id: 'narratives-are-xhtml-with-content',
    expected: 'text.status of the value set and a div of XHTML with content [txt-2]',
    at: 'DomainResource.text',
    say: each(
      ({ name, value }) => name === 'text' && 'div' in (objectOf(value) ?? {}),
      ({ value }) => {
        const [status, div] = ['status', 'div'].map((name) => textOf(objectOf(value)?.[name]) ?? '')
        const isRight = /^<div\b[^>]*xmlns=["']http:\/\/www\.w3\.org\/1999\/xhtml["']/.test(div?.trim() ?? '')
        const content = (div ?? '').replace(/<(?!img\b)[^<>]*>/g, '').trim()
        return !isRight || content === '' || !['generated', 'extensions', 'additional', 'empty'].includes(status ?? '')
      },
    ),
  },
  {
    clause: 'FHIR-14/no-script',
    id: 'narratives-hold-nothing-active',
    expected: 'a narrative without script, form, frame, event handler or reference to a script [txt-1]',
    at: 'DomainResource.text.div',
    say: each(
      named('div'),
      matches(/<\s*(script|form|iframe|frame|object|embed|input|link|base|head|body)\b|\son[a-z]+\s*=|javascript:/i),
    ),
  },
])

function containedIsRight(resource: JsonObject): Said {
  const holders = [resource, ...leavesOf(resource).flatMap(({ value }) => singleObject(value))].filter(
    (one) => textOf(one['resourceType']) !== undefined && ('contained' in one || localReferences(one).length > 0),
  )
  for (const holder of holders) {
    if (objectsOf(holder['entry']).length > 0) continue // a Bundle: its resources hold their own
    const ids = objectsOf(holder['contained']).map(({ id }) => `#${textOf(id) ?? ''}`)
    const references = localReferences(holder)
    const dangling = references.find((reference) => reference !== '#' && !ids.includes(reference))
    const orphan = ids.find((id) => !references.includes(id))
    if (dangling !== undefined) return `${dangling} meets nothing that is contained`
    if (orphan !== undefined) return `nothing refers to the contained ${orphan}`
  }
  return holders.length === 0 ? nothingToJudge : undefined
}

function localReferences(resource: JsonObject): readonly string[] {
  return leavesOf(resource)
    .filter(named('reference'))
    .flatMap(({ value }) => textOf(value) ?? [])
    .filter((reference) => reference.startsWith('#'))
}
