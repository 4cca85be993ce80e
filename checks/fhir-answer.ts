import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { Pages } from './document-list.ts'
import { allMatches } from './document-list.ts'
import { attachmentOf } from './list-entry.ts'
import { answerInWords, at, headerOf, jsonBody, objectsOf, textOf } from './json-body.ts'

/** Article 13: every error on the FHIR channel is an OperationOutcome. */
export const errorIsAnOperationOutcome = check<'A13-04/operation-outcome', Exchange>(
  'A13-04/operation-outcome',
  'error-is-an-operation-outcome',
  (answer) => {
    const expected = 'a 4xx with an OperationOutcome'
    const status = answer.response?.status ?? 0
    if (status < 400) return cannotTell(`no error to judge: ${answerInWords(answer)}`)
    const right = status >= 400 && status < 500 && at(jsonBody(answer), 'resourceType') === 'OperationOutcome'
    return right ? met(String(status)) : notMet({ expected, observed: answerInWords(answer) })
  },
)

/** Article 13: FHIR answers say application/fhir+json. */
export const answerIsFhirJson = check<'A13-04/fhir-json', Exchange>(
  'A13-04/fhir-json',
  'answer-is-fhir-json',
  (answer) => {
    const type = headerOf(answer, 'content-type') ?? 'none'
    if (answer.response?.status !== 200 || objectsOf(at(jsonBody(answer), 'entry')).length === 0)
      return cannotTell(`no FHIR content: ${answerInWords(answer)}`)
    return /^application\/fhir\+json\s*(;|$)/i.test(type)
      ? met(type)
      : notMet({ expected: 'Content-Type application/fhir+json', observed: type, at: 'Content-Type' })
  },
)

/** Article 13: the list and what it refers to are on HTTPS. */
export const listAndDocumentsAreOnHttps = check<'A13-04/https', Pages>(
  'A13-04/https',
  'list-and-documents-are-on-https',
  (pages) => {
    const urls = [
      ...pages.map((page) => page.request.url),
      ...(allMatches(pages) ?? []).flatMap((entry) =>
        objectsOf(entry['content']).flatMap((content) => textOf(at(content, 'attachment', 'url')) ?? []),
      ),
    ]
    const plain = urls.find((url) => /^http:/i.test(url))
    if (plain !== undefined)
      return notMet({ expected: 'https everywhere', observed: plain, at: 'DocumentReference.content.attachment.url' })
    return (allMatches(pages) ?? []).length === 0 ? cannotTell('the list has no entry') : met(`${urls.length} URLs`)
  },
)

/** Option C: everything but the studies is on the FHIR host of NCPeH-A. */
export const documentsAreOnTheFhirHost = check<'OC-03/fhir-host', Pages, { origin: string }>(
  'OC-03/fhir-host',
  'documents-are-on-the-fhir-host',
  (pages, { origin }) => {
    const urls = (allMatches(pages) ?? []).flatMap((entry) =>
      objectsOf(entry['content']).flatMap((content) => textOf(at(content, 'attachment', 'url')) ?? []),
    )
    const inline = (allMatches(pages) ?? []).filter((entry) => textOf(attachmentOf(entry)?.['data']) !== undefined)
    if (urls.length === 0)
      return inline.length === 0 ? cannotTell('no document in the list') : met(`${inline.length} documents inline`)
    const absolute = urls.filter((url) => /^[a-z]+:/i.test(url))
    const strange = absolute.find((url) => !URL.canParse(url) || new URL(url).host !== new URL(origin).host)
    if (strange === undefined) return met(`${urls.length} documents`)
    return notMet({
      expected: `documents on ${origin}`,
      observed: strange,
      at: 'DocumentReference.content.attachment.url',
    })
  },
)
