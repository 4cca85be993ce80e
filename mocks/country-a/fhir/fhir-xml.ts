import { answerOf } from './fhir-answer.ts'
import type { CountryA } from '../country.ts'

const xmlNames = ['application/fhir+xml', 'application/xml', 'text/xml', 'xml']
const jsonNames = ['application/fhir+json', 'application/json', 'text/json', 'json']

/** Whether a request asks for XML: by `_format`, which goes before Accept, or by an Accept that ranks it first. */
export function asksForXml(request: Request): boolean {
  const format = formatOf(request)
  if (format !== undefined) return xmlNames.includes(format)
  const ranks = (request.headers.get('accept') ?? '').split(',').flatMap((range) => {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1')
    return [{ name, quality: Number.isNaN(quality) ? 1 : quality }]
  })
  const best = (names: readonly string[]): number =>
    Math.max(0, ...ranks.filter(({ name }) => names.includes(name)).map(({ quality }) => quality))
  return best(xmlNames) > best([...jsonNames, '*/*'])
}

/** `_format` of the URL; a `+` in it arrives as a space. */
function formatOf(request: Request): string | undefined {
  return new URL(request.url).searchParams.get('_format')?.replace(' ', '+').toLowerCase()
}

/** The same request as one for JSON, so that every endpoint makes JSON alone. */
export async function asJsonRequest(request: Request): Promise<Request> {
  const url = new URL(request.url)
  url.searchParams.delete('_format')
  const headers = new Headers(request.headers)
  headers.set('Accept', 'application/fhir+json')
  const body = request.method === 'GET' || request.method === 'HEAD' ? {} : { body: await request.text() }
  return new Request(url, { method: request.method, headers, ...body })
}

/** A FHIR JSON answer as FHIR XML; every other answer as it is. */
export async function asXmlAnswer(country: CountryA, response: Response): Promise<Response> {
  if (!/^application\/(fhir\+)?json\b/i.test(response.headers.get('content-type') ?? '')) return response
  const resource = (await response.clone().json()) as Record<string, unknown>
  if (resource['resourceType'] === undefined) return response
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'content-length'))
  return answerOf(Buffer.from(await country.xmlOf(resource)), response.status, {
    ...headers,
    'content-type': country.xmlContentType,
  })
}
