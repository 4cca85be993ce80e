import type { LookupAddress, LookupOptions } from 'node:dns'

type LookupCallback = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/** What `resolve` of the target file says for the host of a URL, which may be named like anything. */
export function mappedHost(resolve: Readonly<Record<string, string>>, url: URL): string | undefined {
  const names = [url.host, url.hostname.replace(/^\[(.*)\]$/, '$1')]
  const name = names.find((one) => Object.hasOwn(resolve, one))
  return name === undefined ? undefined : resolve[name]
}

/** Where to connect for a URL: its own host and port, or what `resolve` of the target file says for the host. */
export function addressOf(
  url: URL,
  resolve: Readonly<Record<string, string>>,
): {
  host: string
  port: number
  lookup: ((host: string, options: LookupOptions, done: LookupCallback) => void) | undefined
} {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const ownPort = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  const mapped = mappedHost(resolve, url)
  if (mapped === undefined) return { host, port: ownPort, lookup: undefined }
  const [, address = mapped, port] = /^(.*?)(?::(\d+))?$/.exec(mapped) ?? []
  const family = address.includes(':') ? 6 : 4
  return {
    host,
    port: port === undefined ? ownPort : Number(port),
    lookup: (_host, options, done) => {
      if (options.all === true) done(null, [{ address, family }])
      else done(null, address, family)
    },
  }
}
