/** One element of an XML document: names resolved, attributes without namespace declarations. */
export interface XmlElement {
  name: string
  namespace: string
  attributes: Readonly<Record<string, string>>
  children: readonly (XmlElement | string)[]
}

/** What reading gave: a tree, or why there is none. A doctype and entities of one's own are never followed. */
export type XmlReading = { root: XmlElement } | { problem: string; refused: boolean }

const deepest = 200
const mostElements = 500_000
const mostAttributes = 1000
/** Longest name or text that a problem quotes, in characters. */
const quoted = 80

class XmlProblem extends Error {
  readonly code = 'XML_PROBLEM'
  readonly refused: boolean
  constructor(message: string, refused = false) {
    super(message)
    this.refused = refused
  }
}

interface Open {
  element: { name: string; namespace: string; attributes: Record<string, string>; children: (XmlElement | string)[] }
  written: string
  scope: Scope
}

/** Prefixes that an element declares, and those around it: never copied, because each element has them all. */
interface Scope {
  own: ReadonlyMap<string, string>
  outer?: Scope
}

const outermost: Scope = { own: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]) }

function namespaceOf(prefix: string, scope: Scope | undefined): string | undefined {
  for (let here = scope; here !== undefined; here = here.outer) {
    const found = here.own.get(prefix)
    if (found !== undefined) return found
  }
  return undefined
}

const nameStart = /[A-Za-z_\u0080-\uffff]/
const token = /<!--|<!\[CDATA\[|<!|<\?|<\/|</g

/**
 * Reads XML 1.0 without DTD: elements, attributes, text, comments, CDATA, the five predefined entities and character
 * references. Anything else is a problem; nothing outside the text is ever opened.
 * Never throws. Limits: 200 levels, 500,000 elements, 1,000 attributes each; a problem quotes 80 characters; time grows with the size alone.
 */
export function readXml(bytes: Uint8Array): XmlReading {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { root: parse(text.replace(/^\uFEFF/, '')) }
  } catch (error) {
    if (error instanceof XmlProblem) return { problem: error.message, refused: error.refused }
    if (error instanceof TypeError) return { problem: 'the bytes are no UTF-8', refused: false }
    throw error
  }
}

/** All text of an element, in order. */
export function xmlText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : xmlText(child))).join('')
}

function parse(text: string): XmlElement {
  const open: Open[] = []
  let root: XmlElement | undefined
  let count = 0
  let at = /^<\?xml\s[^?]*\?>/.exec(text)?.[0].length ?? 0
  const add = (piece: string): void => {
    if (piece === '') return
    const top = open.at(-1)
    if (top !== undefined) top.element.children.push(unescaped(piece))
    else if (piece.trim() !== '') throw new XmlProblem('text outside the root element')
  }
  const upTo = (end: string, from: number): number => {
    const found = text.indexOf(end, from)
    if (found === -1) throw new XmlProblem(`no ${end} to the end`)
    return found
  }
  while (at < text.length) {
    token.lastIndex = at
    const found = token.exec(text)
    add(text.slice(at, found?.index ?? text.length))
    if (found === null) break
    const start = found.index
    if (found[0] === '<!--') at = upTo('-->', start + 4) + 3
    else if (found[0] === '<![CDATA[') {
      const end = upTo(']]>', start)
      open.at(-1)?.element.children.push(text.slice(start + 9, end))
      at = end + 3
    } else if (found[0] === '<!') throw new XmlProblem('a document type declaration, which is refused', true)
    else if (found[0] === '<?') throw new XmlProblem('a processing instruction', true)
    else if (found[0] === '</') {
      const end = upTo('>', start)
      const closed = open.pop()
      const name = text.slice(start + 2, end).trim()
      if (closed?.written !== name)
        throw new XmlProblem(`</${short(name)}> closes <${short(closed?.written ?? 'nothing')}>`)
      at = end + 1
    } else {
      const tag = readTag(text, start, open.at(-1)?.scope ?? outermost)
      count += 1
      if (open.length >= deepest || count > mostElements) throw new XmlProblem('too deep or too many elements', true)
      const parent = open.at(-1)
      if (parent !== undefined) parent.element.children.push(tag.element)
      else if (root === undefined) root = tag.element
      else throw new XmlProblem('a second root element')
      if (!tag.empty) open.push(tag)
      at = tag.end
    }
  }
  const left = open.at(-1)
  if (left !== undefined) throw new XmlProblem(`<${short(left.written)}> is not closed`)
  if (root === undefined) throw new XmlProblem('no element')
  return root
}

function readTag(text: string, start: number, outer: Scope): Open & { empty: boolean; end: number } {
  const head = /[^\s/>]*/y
  head.lastIndex = start + 1
  const written = head.exec(text)?.[0] ?? ''
  if (!nameStart.test(written.slice(0, 1))) throw new XmlProblem('< before something that is no name')
  const raw = new Map<string, string>()
  const attribute = /\s+([^\s=/>]+)\s*=\s*("[^"<]*"|'[^'<]*')/y
  attribute.lastIndex = head.lastIndex
  let at = head.lastIndex
  for (let found = attribute.exec(text); found !== null; found = attribute.exec(text)) {
    const [, name = '', quoted = ''] = found
    if (raw.size >= mostAttributes) throw new XmlProblem(`too many attributes of <${short(written)}>`, true)
    if (raw.has(name)) throw new XmlProblem(`${short(name)} stands twice in <${short(written)}>`)
    raw.set(name, unescaped(quoted.slice(1, -1)))
    at = attribute.lastIndex
  }
  const close = /\s*(\/?)>/y
  close.lastIndex = at
  const end = close.exec(text)
  if (end === null) throw new XmlProblem(`<${short(written)}> cannot be read`)
  const declared = [...raw].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  const own = new Map(declared.map(([name, uri]) => [name.slice(6), uri]))
  const scope = declared.length === 0 ? outer : { own, outer }
  const [prefix, local] = written.includes(':') ? (written.split(':', 2) as [string, string]) : ['', written]
  const namespace = namespaceOf(prefix, scope)
  if (namespace === undefined && prefix !== '') throw new XmlProblem(`the prefix ${short(prefix)} is not declared`)
  const attributes = Object.fromEntries([...raw].filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:')))
  return {
    element: { name: local, namespace: namespace ?? '', attributes, children: [] },
    written,
    scope,
    empty: end[1] === '/',
    end: close.lastIndex,
  }
}

const short = (text: string): string => (text.length > quoted ? `${text.slice(0, quoted)}…` : text)

/** A map and no object: `&constructor;` names nothing. */
const predefined = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])
/** [XML 1.0, Char] */
const isCharacter = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+)?(;)?/gi,
    (_whole, name: string | undefined, end: string | undefined) => {
      if (name === undefined || end === undefined) throw new XmlProblem('& that begins no reference')
      if (name.startsWith('#')) {
        const code = name[1]?.toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
        if (!isCharacter(code)) throw new XmlProblem(`&${name}; is no character`)
        return String.fromCodePoint(code)
      }
      const known = predefined.get(name)
      if (known === undefined) throw new XmlProblem(`the entity ${short(name)}, which is refused`, true)
      return known
    },
  )
}
