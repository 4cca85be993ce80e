import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { listening } from './diagnosis-stubs.ts'

export interface StubResource {
  resourceType: string
  id: string
  [name: string]: unknown
}

/** A small FHIR store on a socket: update as create or ids of its own, If-None-Exist, ETag, search by identifier, delete. */
export interface FhirStub {
  base: string
  /** By `Type/id`. */
  resources: Map<string, StubResource>
  /** Requests so far. */
  count: () => number
}

export interface StubManner {
  /** PUT of an unknown id is refused by 405: ids are the server's. */
  ownIds?: boolean
  /** Refuses a resource by 422 with these words. */
  refuses?: (resource: StubResource) => string | undefined
  /** Everything is answered so. */
  always?: number
  /** Told each request before it is answered. */
  onRequest?: (method: string, path: string) => void
}

export async function fhirStub(manner: StubManner, work: (stub: FhirStub) => Promise<void>): Promise<void> {
  const resources = new Map<string, StubResource>()
  let [count, lastId] = [0, 0]
  const answer = async (incoming: IncomingMessage): Promise<{ status: number; body?: object; location?: string }> => {
    let text = ''
    for await (const chunk of incoming) text += String(chunk)
    const url = new URL(incoming.url ?? '/', 'http://stub')
    const path = url.pathname.replace(/^\/fhir\//, '')
    const [type = ''] = path.split('/')
    manner.onRequest?.(incoming.method ?? '', path)
    const outcome = (diagnostics: string): object => ({ resourceType: 'OperationOutcome', issue: [{ diagnostics }] })
    if (manner.always !== undefined) return { status: manner.always, body: outcome('not today') }
    const found = (query: string | null): StubResource[] =>
      [...resources.values()].filter((one) => one.resourceType === type && identifiersOf(one).includes(query ?? ''))
    const keep = (resource: StubResource, id: string): string => {
      resources.set(`${type}/${id}`, { ...resource, id })
      return `http://stub/fhir/${type}/${id}/_history/1`
    }
    if (incoming.method === 'GET') {
      const one = resources.get(path)
      if (path.includes('/')) return one === undefined ? { status: 404 } : { status: 200, body: one }
      const entry = found(url.searchParams.get('identifier')).map((resource) => ({ resource }))
      return { status: 200, body: { resourceType: 'Bundle', type: 'searchset', entry } }
    }
    if (incoming.method === 'DELETE') return { status: resources.delete(path) ? 204 : 404 }
    const resource = JSON.parse(text) as StubResource
    const why = manner.refuses?.(resource)
    if (why !== undefined) return { status: 422, body: outcome(why) }
    if (incoming.method === 'PUT') {
      const isNew = !resources.has(path)
      if (isNew && manner.ownIds === true) return { status: 405, body: outcome('ids are given by the server') }
      return { status: isNew ? 201 : 200, location: keep(resource, path.split('/')[1] ?? '') }
    }
    const condition = incoming.headers['if-none-exist']
    const known = condition === undefined ? [] : found(new URLSearchParams(String(condition)).get('identifier'))
    if (known.length > 1) return { status: 412, body: outcome('several matches') }
    if (known[0] !== undefined) return { status: 200, body: known[0] }
    lastId += 1
    return { status: 201, location: keep(resource, `own-${lastId}`) }
  }
  const server = createServer((incoming, outgoing) => {
    count += 1
    void answer(incoming).then(({ status, body, location }) => {
      const headers = { 'Content-Type': 'application/fhir+json', ETag: 'W/"1"' }
      outgoing.writeHead(status, { ...headers, ...(location === undefined ? {} : { Location: location }) })
      outgoing.end(body === undefined ? '' : JSON.stringify(body))
    })
  })
  await listening(server, (port) => work({ base: `http://127.0.0.1:${port}/fhir`, resources, count: () => count }))
}

function identifiersOf({ identifier, masterIdentifier }: StubResource): string[] {
  return [identifier, masterIdentifier].flat().flatMap((one) => {
    const { system = '', value = '' } = (one ?? {}) as { system?: string; value?: string }
    return value === '' ? [] : [`${system}|${value}`]
  })
}
