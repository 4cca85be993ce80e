import { createServer as createHttp2Server } from 'node:http2'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { startStub } from './stub-target.ts'
import type { Stub } from './stub-target.ts'

/** A stand-in that knows nothing, and what it would fool a careless test with. */
export interface NullStub {
  name: string
  start: () => Promise<Stub>
  /** Nobody answers in HTTP/1.1: everything is an error of the way, and nothing is said of the target. */
  answersNothing?: true
  /**
   * A well-formed list of a stranger: what is said of the form of entries is met by those that came, and earned. It is
   * held against targets that issue tokens, which is what it cannot do.
   */
  wellFormed?: true
}

const json = 'application/json'
const fhir = 'application/fhir+json'

type Said = readonly [
  name: string,
  status: number,
  type: string,
  body: string,
  headers?: Readonly<Record<string, string>>,
]

const operationOutcome = JSON.stringify({
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'not-found' }],
})
const emptySearchset = JSON.stringify({ resourceType: 'Bundle', type: 'searchset', total: 0 })
const documentReference = {
  resourceType: 'DocumentReference',
  id: 'one',
  status: 'current',
  type: { coding: [{ system: 'http://loinc.org', code: '18748-4' }] },
  subject: { reference: 'Patient/one' },
  content: [{ attachment: { contentType: fhir, url: 'Bundle/one' } }],
}
const oneEntry = JSON.stringify({
  resourceType: 'Bundle',
  type: 'searchset',
  total: 1,
  link: [{ relation: 'self', url: 'http://127.0.0.1/fhir/DocumentReference' }],
  entry: [
    { fullUrl: 'http://127.0.0.1/fhir/DocumentReference/one', resource: documentReference, search: { mode: 'match' } },
  ],
})
const onePatient = JSON.stringify({
  resourceType: 'Bundle',
  type: 'searchset',
  total: 1,
  link: [{ relation: 'self', url: 'http://127.0.0.1/fhir/Patient?identifier=1' }],
  entry: [{ fullUrl: 'http://127.0.0.1/fhir/Patient/one', resource: { resourceType: 'Patient', id: 'one' } }],
})
const capabilityStatement = JSON.stringify({
  resourceType: 'CapabilityStatement',
  status: 'active',
  date: '2026-01-01',
  kind: 'instance',
  fhirVersion: '4.0.1',
  format: ['json', 'xml'],
  rest: [
    {
      mode: 'server',
      resource: ['Patient', 'DocumentReference', 'Bundle', 'ImagingStudy'].map((type) => ({
        type,
        interaction: [{ code: 'read' }, { code: 'search-type' }],
      })),
    },
  ],
})

const retry = { 'Retry-After': '120' }
const says: readonly Said[] = [
  ['200 []', 200, json, '[]'],
  ['200 {}', 200, json, '{}'],
  ['200 null', 200, json, 'null'],
  ['an empty searchset', 200, fhir, emptySearchset],
  ['an OperationOutcome', 404, fhir, operationOutcome],
  ['an OperationOutcome with 200', 200, fhir, operationOutcome],
  ['a searchset of one entry', 200, fhir, oneEntry],
  ['a searchset of one patient', 200, fhir, onePatient],
  ['a CapabilityStatement', 200, fhir, capabilityStatement],
  ['an empty multipart', 200, 'multipart/related; type="application/dicom"; boundary=b', '--b--\r\n'],
  ['a login page', 200, 'text/html', '<html><form>Sign in</form></html>'],
  ['a captive portal', 302, 'text/html', '<html>moved</html>', { Location: 'http://127.0.0.1:9/portal' }],
  ['204', 204, 'text/plain', ''],
  ['401', 401, 'text/plain', 'who are you'],
  [
    '401 with a challenge',
    401,
    json,
    '{"error":"invalid_token"}',
    { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
  ],
  ['400 invalid_client', 400, json, '{"error":"invalid_client"}'],
  ['403', 403, 'text/plain', 'no'],
  ['403 as FHIR', 403, fhir, operationOutcome.replace('not-found', 'forbidden')],
  ['404', 404, 'text/plain', 'not found'],
  ['500', 500, 'text/plain', 'oops'],
  ['a proxy that says 502', 502, 'text/html', '<html><h1>502 Bad Gateway</h1></html>', retry],
  ['a proxy that says 503', 503, 'text/html', '<html><h1>503 Service Unavailable</h1></html>', retry],
]

/** Says the body of the request again, under its own media type. */
const echo: RequestListener = (request, response) => {
  response.writeHead(200, { 'Content-Type': request.headers['content-type'] ?? request.headers.accept ?? fhir })
  request.pipe(response)
}

/** Right once: the first answer is a token service's metadata, then every connection is closed. */
function diesAfterOne(): RequestListener {
  let answered = 0
  return (request, response) => {
    answered += 1
    if (answered > 1) request.socket.destroy()
    else response.writeHead(200, { 'Content-Type': json }).end(JSON.stringify({ token_endpoint: 'http://127.0.0.1/t' }))
  }
}

const ofHttp = (name: string, answer: () => RequestListener): NullStub => ({
  name,
  start: () => startStub(answer()),
})

const ofConnection = (name: string, hear: (socket: Socket) => void): NullStub => ({
  name,
  answersNothing: true,
  start: () =>
    startServer(
      createServer((socket) => {
        socket.on('error', () => socket.destroy())
        hear(socket)
      }),
    ),
})

/** Every stand-in; what replays another run is made apart, since it needs one. */
export const nullStubs: readonly NullStub[] = [
  ...says.map(([name, status, type, body, headers = {}]): NullStub => ({
    ...(body === oneEntry || body === onePatient ? { wellFormed: true as const } : {}),
    ...ofHttp(name, () => (_: IncomingMessage, response: ServerResponse) => {
      response.writeHead(status, { 'Content-Type': type, ...headers }).end(status === 204 ? undefined : body)
    }),
  })),
  ofHttp('an echo', () => echo),
  ofHttp('one right answer, and then it dies', diesAfterOne),
  ofConnection('closing at once', (socket) => socket.destroy()),
  ofConnection('nothing, for ever', () => undefined),
  ofConnection('plain text', (socket) => socket.end('220 mail.example ESMTP ready\r\n')),
  {
    name: 'HTTP/2 alone',
    answersNothing: true,
    start: () =>
      startServer(
        createHttp2Server((_, response) => {
          response.writeHead(200, { 'content-type': fhir })
          response.end(emptySearchset)
        }),
      ),
  },
]

async function startServer(server: Server): Promise<Stub> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => {
          resolve()
        })
      }),
  }
}
