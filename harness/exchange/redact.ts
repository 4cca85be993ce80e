import type { RawHeaders } from './exchange.ts'
import { latin1Of } from './latin1-text.ts'
import type { SecretBook, SecretKind } from './secret-book.ts'
import { traitsOf } from './text-traits.ts'

const secretFields: Readonly<Record<string, SecretKind>> = {
  access_token: 'token',
  refresh_token: 'token',
  id_token: 'token',
  token: 'token',
  client_assertion: 'assertion',
  assertion: 'assertion',
  client_secret: 'key',
  code: 'code',
}
const fieldNames = Object.keys(secretFields).join('|')
const inForm = new RegExp(`(^|[?&;\\s])(${fieldNames})=([^&#\\s"'<>]+)`, 'gi')
const inJson = new RegExp(`"(?:${fieldNames.replace('|code', '')})"\\s*:\\s*"`, 'gi')
/** Begins a run of its letters, so that a long run is read once: `-eyJ-eyJ…` must not take minutes. */
const jwtShaped = /(?<![\w-])eyJ[\w-]{5,}\.[\w-]{4,}\.[\w-]*/g
const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY-----[^"<]*?(?:-----END [A-Z ]*PRIVATE KEY-----|(?=["<])|$)/g

const shapes = [privateKey, jwtShaped, inJson, inForm]
/** Letters of a text that is read faster than it is looked up. */
const shortText = 200
/** One of these stands in whatever has a shape. */
const marksOfShape = ['-----BEGIN', 'eyJ', '"', '=']

const issued = /"(?:access|refresh|id)_token"\s*:\s*"/g

/** A token answer without the tokens that it is there to give: what is still a secret in it came back. */
export function withoutIssuedTokens(text: string): string {
  return withStrings(text, issued, () => '')
}

/** JSON strings after each head replaced; they are walked, because an expression that repeats a group fails on long ones. */
function withStrings(text: string, heads: RegExp, put: (value: string, head: string) => string): string {
  const parts: string[] = []
  let done = 0
  for (const { 0: head, index } of text.matchAll(heads)) {
    if (index < done) continue // stands within the last string
    const from = index + head.length
    const end = endOfString(text, from)
    parts.push(text.slice(done, from), put(text.slice(from, end), head))
    done = end
  }
  return done === 0 ? text : [...parts, text.slice(done)].join('')
}

/** Where a JSON string ends: at its quote, or where the text is cut. */
function endOfString(text: string, from: number): number {
  let escapes = 0
  for (let at = from; at < text.length; at++) {
    const letter = text[at]
    if (letter === '"' && escapes % 2 === 0) return at
    escapes = letter === '\\' ? escapes + 1 : 0
  }
  return text.length
}

/** The text with every secret replaced by its marker; what is JSON stays JSON. */
export function redactText(text: string, book: SecretBook): string {
  const traits = text.length < shortText ? undefined : traitsOf(text, shapes)
  const secrets = book.mayStandIn(text, traits?.mayHold)
  const shaped = traits?.shaped ?? marksOfShape.some((mark) => text.includes(mark))
  if (!shaped && secrets.length === 0) return text
  let out = text
  for (const { kind, value, forms } of secrets)
    for (const form of forms) if (out.includes(form)) out = out.replaceAll(form, book.marker(kind, value))
  const withoutKeys = out
    .replaceAll(privateKey, (key) => book.marker('key', key))
    .replaceAll(jwtShaped, (token) => book.marker('token', token))
  return withStrings(withoutKeys, inJson, (value, head) =>
    value === '' || isMarker(value) ? value : book.marker(kindIn(head), value),
  ).replaceAll(inForm, (whole: string, before: string, name: string, value: string) =>
    isMarker(value) || value.length < 8
      ? whole
      : `${before}${name}=${book.marker(secretFields[name.toLowerCase()] ?? 'token', value)}`,
  )
}

const isMarker = (value: string): boolean => value.includes('[redacted:') || value.includes('%5Bredacted')
const kindIn = (head: string): SecretKind =>
  secretFields[/"([a-z_]+)"/i.exec(head)?.[1]?.toLowerCase() ?? ''] ?? 'token'

const secretHeaders: Readonly<Record<string, SecretKind>> = {
  authorization: 'token',
  'proxy-authorization': 'token',
  cookie: 'cookie',
  'set-cookie': 'cookie',
}

/** Headers with the values of `Authorization`, cookies and every known secret replaced. */
export function redactHeaders(headers: RawHeaders, book: SecretBook): RawHeaders {
  return headers.map(([name, value]) => {
    const kind = secretHeaders[name.toLowerCase()]
    if (kind === undefined) return [name, redactText(value, book)] as const
    if (name.toLowerCase() === 'set-cookie') return [name, redactedSetCookie(value, book)] as const
    const [scheme = '', secret] = value.split(/ (.*)/s)
    return secret === undefined || kind === 'cookie'
      ? ([name, book.marker(kind, value)] as const)
      : ([name, `${scheme} ${book.marker(kind, secret)}`] as const)
  })
}

/** Name and attributes of a cookie stay: they are judged. */
function redactedSetCookie(value: string, book: SecretBook): string {
  const [, name, secret = '', attributes = ''] = /^([^=;]*)=([^;]*)(.*)$/s.exec(value.trimStart()) ?? []
  if (name === undefined) return book.marker('cookie', value)
  return `${name}=${secret === '' ? '' : book.marker('cookie', secret)}${redactText(attributes, book)}`
}

/**
 * Bytes with every secret replaced. Text is redacted as text; other bytes keep their length, so that offsets stay:
 * a known secret in them is overwritten by its marker, cut or padded.
 */
export function redactBytes(bytes: Uint8Array, isText: boolean, book: SecretBook): Uint8Array {
  if (isText) {
    const text = latin1Of(bytes)
    const out = redactText(text, book)
    return out === text ? bytes : Buffer.from(out, 'latin1')
  }
  let out: Buffer | undefined
  const text = latin1Of(bytes)
  for (const { kind, value, form } of book
    .mayStandIn(text, traitsOf(text, shapes).mayHold)
    .flatMap(({ forms, ...known }) => forms.map((form) => ({ ...known, form })))) {
    const needle = Buffer.from(form)
    let at = (out ?? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).indexOf(needle)
    while (at !== -1) {
      out ??= Buffer.from(bytes)
      out.write(book.marker(kind, value).padEnd(needle.length, '*').slice(0, needle.length), at, 'latin1')
      at = out.indexOf(needle, at + needle.length)
    }
  }
  return out ?? bytes
}

/** Where secrets came back: header names or `body`. */
export function leaksIn(
  parts: { headers: RawHeaders; body: string },
  book: SecretBook,
): readonly { what: string; where: string }[] {
  const leaks: { what: string; where: string }[] = []
  const look = (text: string, where: string): void => {
    const traits = text.length < shortText ? undefined : traitsOf(text, shapes)
    const known = book.mayStandIn(text, traits?.mayHold)
    const found = known.find(({ forms }) => forms.some((form) => text.includes(form)))
    if (found !== undefined) leaks.push({ what: `the ${found.kind} that was sent`, where })
    else if (traits?.shaped !== false && text.search(jwtShaped) !== -1) leaks.push({ what: 'a token', where })
  }
  for (const [name, value] of parts.headers) look(value, `header ${name}`)
  look(parts.body, 'body')
  return leaks
}
