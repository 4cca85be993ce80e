import { readFileSync } from 'node:fs'
import { UsageError } from '../usage-error.ts'
import type { Connection } from './send-upload.ts'

/** Options of the command line that say how a server is spoken to. */
export const connectionOptions = {
  'token-file': { type: 'string' },
  'basic-file': { type: 'string' },
  ca: { type: 'string' },
  cert: { type: 'string' },
  key: { type: 'string' },
  timeout: { type: 'string', default: '60' },
} as const

interface Given {
  'token-file'?: string | undefined
  'basic-file'?: string | undefined
  ca?: string | undefined
  cert?: string | undefined
  key?: string | undefined
  timeout: string
}

/**
 * Credentials and TLS of an upload: files, or BORDERLIGHT_UPLOAD_TOKEN and BORDERLIGHT_UPLOAD_BASIC of the environment.
 * @throws UsageError
 */
export function uploadConnection(given: Given, environment: Readonly<Record<string, string | undefined>>): Connection {
  const token = lineOf('--token-file', given['token-file']) ?? environment['BORDERLIGHT_UPLOAD_TOKEN']
  const basic = lineOf('--basic-file', given['basic-file']) ?? environment['BORDERLIGHT_UPLOAD_BASIC']
  if (token !== undefined && basic !== undefined)
    throw new UsageError('a token and user:password are both given', 'give one of them')
  if (basic !== undefined && !/^[^:\s]+:.+$/.test(basic))
    throw new UsageError('the credentials are not user:password', 'write one line, user:password')
  if ((given.cert === undefined) !== (given.key === undefined))
    throw new UsageError('--cert and --key belong together', 'give both')
  const timeoutSeconds = Number(given.timeout)
  if (!(timeoutSeconds > 0 && timeoutSeconds <= 3600))
    throw new UsageError(`--timeout "${given.timeout}" is not a number of seconds`, 'give 1 to 3600')
  const authorization =
    token !== undefined
      ? `Bearer ${token}`
      : basic === undefined
        ? undefined
        : `Basic ${Buffer.from(basic).toString('base64')}`
  const file = (name: 'ca' | 'cert' | 'key'): Record<string, string> =>
    given[name] === undefined ? {} : { [name]: textOf(`--${name}`, given[name]) }
  return {
    timeoutSeconds,
    tls: { ...file('ca'), ...file('cert'), ...file('key') },
    ...(authorization === undefined ? {} : { authorization }),
  }
}

function lineOf(option: string, path: string | undefined): string | undefined {
  if (path === undefined) return undefined
  const line = textOf(option, path).trim()
  if (line === '' || line.includes('\n')) throw new UsageError(`${path} does not hold one line`, `mend ${option}`)
  return line
}

function textOf(option: string, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(
      `${option} ${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? ''})`,
      'check the path',
    )
  }
}

/** A base URL without trailing slash. @throws UsageError when it is none */
export function baseUrlOf(option: string, text: string, example: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '')
    throw new UsageError(
      `${option} "${text}" is no http or https URL without user`,
      `give the base, for example ${example}`,
    )
  return text.replace(/(?<!\/)\/+$/, '')
}
