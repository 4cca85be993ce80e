import { collapsed, xhtmlText } from '../harness/exchange/xml-body.ts'
import type { FhirXml } from '../harness/exchange/xml-body.ts'
import { lookedUp } from '../harness/exchange/looked-up.ts'
import { elementOrder } from '../profiles/r4/element-order.ts'
import type { Json, JsonObject } from './json-body.ts'
import { listOf, objectOf, textOf } from './json-body.ts'

const fhirNamespace = 'http://hl7.org/fhir'
const xhtmlNamespace = 'http://www.w3.org/1999/xhtml'

/** What two forms of one resource may lawfully say differently: links and instants of a searchset. */
const volatile = /^(Bundle\.(id|meta|link|timestamp)|CapabilityStatement\.(id|meta|date))\b/
const decimal = /^(-?\d+\.\d*?)0+$/

const leaf = (path: string, value: string): string[] =>
  volatile.test(path) ? [] : [`${path}=${(decimal.exec(value)?.[1] ?? value).replace(/\.$/, '')}`]

/** Every value of a resource in JSON with its path, in any order; the same as `leavesOfXml` gives for the same content. */
export function leavesOfJson(resource: JsonObject): readonly string[] {
  const leaves = known.get(resource) ?? ofObject(resource, textOf(resource['resourceType']) ?? '')
  known.set(resource, leaves)
  return leaves
}

/** Leaves of resources and trees that were walked before; nobody changes them. */
const known = new WeakMap<JsonObject | FhirXml, readonly string[]>()

function ofObject(value: JsonObject, path: string): string[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'resourceType') return []
    const bare = name.startsWith('_') ? name.slice(1) : name
    return (Array.isArray(inner) ? listOf(inner) : [inner]).flatMap((one) => ofValue(one, `${path}.${bare}`))
  })
}

function ofValue(value: Json, path: string): string[] {
  if (value === null) return []
  const object = objectOf(value)
  if (object !== undefined) {
    const type = textOf(object['resourceType'])
    return ofObject(object, type === undefined ? path : `${path}.${type}`)
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return path.endsWith('.div') ? leaf(path, xhtmlText(text) ?? text) : leaf(path, text)
}

/** Every value of a resource in XML with its path. */
export function leavesOfXml(root: FhirXml): readonly string[] {
  const leaves = known.get(root) ?? ofElement(root, root.name)
  known.set(root, leaves)
  return leaves
}

function ofElement(element: FhirXml, path: string): string[] {
  if (element.namespace === xhtmlNamespace) return leaf(path, collapsed(element))
  const { value, ...attributes } = element.attributes
  return [
    ...(value === undefined ? [] : leaf(path, value)),
    ...Object.entries(attributes).flatMap(([name, text]) => leaf(`${path}.${name}`, text)),
    ...elementsOf(element).flatMap((child) => ofElement(child, `${path}.${child.name}`)),
  ]
}

const elementsOf = (element: FhirXml): FhirXml[] => element.children.filter((child) => typeof child !== 'string')

/** Values of one side alone, at most three of each. */
export function differenceOf(one: readonly string[], other: readonly string[]): string | undefined {
  const surplus = (from: readonly string[], against: readonly string[]): string[] => {
    const left = new Map<string, number>()
    for (const text of against) left.set(text, (left.get(text) ?? 0) + 1)
    return from.filter((text) => {
      const count = left.get(text) ?? 0
      if (count > 0) left.set(text, count - 1)
      return count === 0
    })
  }
  const [onlyOne, onlyOther] = [surplus(one, other), surplus(other, one)]
  if (onlyOne.length + onlyOther.length === 0) return undefined
  const some = (texts: readonly string[]): string =>
    texts
      .slice(0, 3)
      .map((text) => text.slice(0, 160))
      .join(', ') + (texts.length > 3 ? ', …' : '')
  return [
    ...(onlyOne.length > 0 ? [`${onlyOne.length} in JSON alone (${some(onlyOne)})`] : []),
    ...(onlyOther.length > 0 ? [`${onlyOther.length} in XML alone (${some(onlyOther)})`] : []),
  ].join('; ')
}

/** An element that stands before one that must precede it: its path; undefined when the order is right. */
export function misplacedIn(element: FhirXml, path = element.name, name = element.name): string | undefined {
  const order = lookedUp(elementOrder, path) ?? elementOrder[`*.${name}`]
  let last = -1
  for (const child of elementsOf(element)) {
    const place = order?.indexOf(child.name) ?? -1
    if (place !== -1) {
      if (place < last) return `${path}.${child.name}`
      last = place
    }
    const isResource = /^[A-Z]/.test(child.name)
    const inner = misplacedIn(child, isResource ? child.name : `${path}.${child.name}`, child.name)
    if (inner !== undefined) return inner
  }
  return undefined
}

/** The first element that is neither FHIR's nor XHTML's. */
export function foreignElementIn(element: FhirXml): string | undefined {
  if (![fhirNamespace, xhtmlNamespace].includes(element.namespace))
    return `${element.name} in ${element.namespace === '' ? 'no namespace' : element.namespace}`
  for (const child of elementsOf(element)) {
    const inner = foreignElementIn(child)
    if (inner !== undefined) return inner
  }
  return undefined
}
