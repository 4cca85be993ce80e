import type { Exchange } from '../harness/exchange/exchange.ts'
import { visibleText } from './visible-text.ts'

export interface Placeholder {
  /** Name of the shell variable, without `$`. */
  name: string
  what: string
}

export interface RepeatCommand {
  /** A command for a POSIX shell; secrets are variables. */
  command: string
  placeholders: readonly Placeholder[]
}

const marker = /\[redacted:([a-z]+):([0-9a-f]+)\]/g
const variables: Readonly<Record<string, readonly [name: string, what: string]>> = {
  token: ['TOKEN', 'an access token'],
  assertion: ['CLIENT_ASSERTION', 'a client assertion, signed anew for each request'],
  key: ['SECRET', 'a secret of the client'],
  code: ['CODE', 'the code of a new one-time URL, which a launch gives and which opens once'],
  cookie: ['COOKIE', 'a cookie'],
}
const files = {
  ca: { name: 'CA', what: 'PEM file of the authorities that vouch for the target' },
  certificate: {
    name: 'CLIENT_CERT',
    what: 'PEM file of the client certificate; leave both out where none is asked for',
  },
  key: { name: 'CLIENT_KEY', what: 'PEM file of its key' },
} as const

const ownCertificate = ` --cert "$${files.certificate.name}" --key "$${files.key.name}"`

/** The request of an exchange as a command that repeats it: `curl`, and `openssl s_client` for a handshake. */
export function repeatCommand({ request, transaction, channel }: Exchange): RepeatCommand {
  const known = new Map<string, Placeholder>()
  const quote = (text: string): string => quoted(text, known)
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined
  const secure = url?.protocol === 'https:'
  const certified = secure && channel !== 'viewer' // a professional's browser holds no certificate
  if (transaction === 'tls-probe' && url !== undefined) {
    const place = `${url.hostname}:${url.port === '' ? '443' : url.port}`
    return {
      command: [
        `openssl s_client -connect ${quote(place)} -servername ${quote(url.hostname)}`,
        `  -CAfile "$${files.ca.name}" -cert "$${files.certificate.name}" -key "$${files.key.name}" </dev/null`,
      ].join(' \\\n'),
      placeholders: [files.ca, files.certificate, files.key],
    }
  }
  const lines = [
    'curl --silent --show-error --include --http1.1 --path-as-is --globoff',
    ...(secure ? [`--cacert "$${files.ca.name}"${certified ? ownCertificate : ''}`] : []),
    ...(request.method === 'GET' ? [] : [`--request ${quote(request.method)}`]),
    ...request.headers.map(([name, value]) => `--header ${quote(`${name}: ${value}`)}`),
    ...(request.body === undefined ? [] : [`--data-raw ${quote(request.body)}`]),
    quote(request.url),
  ]
  return {
    command: lines.join(' \\\n  '),
    placeholders: [
      ...(secure ? [files.ca] : []),
      ...(certified ? [files.certificate, files.key] : []),
      ...known.values(),
    ],
  }
}

/** Single-quoted for a POSIX shell; what was redacted stands as a variable in double quotes. */
function quoted(text: string, known: Map<string, Placeholder>): string {
  const parts: string[] = []
  let from = 0
  const plain = (part: string): void => {
    if (part !== '') parts.push(`'${visibleText(part).replaceAll("'", String.raw`'\''`)}'`)
  }
  for (const found of text.matchAll(marker)) {
    plain(text.slice(from, found.index))
    parts.push(`"$${variableOf(found[0], found[1] ?? '', known)}"`)
    from = found.index + found[0].length
  }
  plain(text.slice(from))
  return parts.length === 0 ? "''" : parts.join('')
}

/** Equal secrets have equal variables. */
function variableOf(secret: string, kind: string, known: Map<string, Placeholder>): string {
  const before = known.get(secret)
  if (before !== undefined) return before.name
  const [name, what] = variables[kind] ?? ['SECRET', 'a secret']
  const same = [...known.values()].filter((one) => one.what === what).length
  const made = { name: same === 0 ? name : `${name}_${same + 1}`, what }
  known.set(secret, made)
  return made.name
}
