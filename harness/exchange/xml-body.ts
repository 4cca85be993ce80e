import { readXml, xmlText } from '../../wire/xml.ts'
import type { XmlElement, XmlReading } from '../../wire/xml.ts'
import type { Exchange, XmlFact } from './exchange.ts'
import { remembered } from './remembered.ts'

export type FhirXml = XmlElement

/** The body as an XML tree, read without DTD and entities; undefined when there is no body. */
export function xmlBody(exchange: Exchange): XmlReading | undefined {
  const bytes = exchange.response?.body.bytes
  return bytes === undefined ? undefined : readingOf(bytes)
}

const readings = new WeakMap<Uint8Array, XmlReading>()

/** Of the same bytes once. */
function readingOf(bytes: Uint8Array): XmlReading {
  const reading = readings.get(bytes) ?? readXml(bytes)
  readings.set(bytes, reading)
  return reading
}

/** Text of an XHTML fragment as JSON carries it, white space collapsed; undefined when it is no XML. */
export function xhtmlText(fragment: string): string | undefined {
  return rememberText(fragment, () => {
    const reading = readXml(new TextEncoder().encode(fragment))
    return 'root' in reading ? collapsed(reading.root) : undefined
  })
}

const rememberText = remembered<string | undefined>(500)

/** All text of an element, white space collapsed. */
export function collapsed(element: XmlElement): string {
  return xmlText(element).replace(/\s+/g, ' ').trim()
}

/** What an XML body is, or why it was refused. */
export function xmlFact(bytes: Uint8Array): XmlFact {
  const reading = readingOf(bytes)
  return 'root' in reading
    ? { root: reading.root.name, namespace: reading.root.namespace }
    : { problem: reading.problem, refused: reading.refused }
}
