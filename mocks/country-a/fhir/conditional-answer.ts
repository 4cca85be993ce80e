import type { AnswerContext, CountryA } from '../country.ts'
import { answerOf, knownBytes } from './fhir-answer.ts'

const read = /^\/fhir\/[A-Z][A-Za-z]+\/[^/_$][^/]*$/

/** A read with its validators, or 304 without body where the client has it already. */
export async function conditionalAnswer(
  country: CountryA,
  { headers, method, url }: AnswerContext,
  response: Response,
): Promise<Response> {
  if (method !== 'GET' || response.status !== 200 || !read.test(url.pathname)) return response
  const bytes = knownBytes(response) ?? new Uint8Array(await response.clone().arrayBuffer())
  const etag = country.etagOf(bytes)
  const lastModified = response.headers.get('last-modified') ?? undefined
  if (country.hasAlready(headers, { etag, lastModified }))
    return answerOf(new Uint8Array(), 304, {
      ...(etag === undefined ? {} : { ETag: etag }),
      ...(lastModified === undefined ? {} : { 'Last-Modified': lastModified }),
    })
  if (etag !== undefined) response.headers.set('ETag', etag)
  return response
}
