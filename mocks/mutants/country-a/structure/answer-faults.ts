import type { CountryA } from '../../../country-a/country.ts'
import { jsonAnswer, outcomeAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import type { Mutant } from '../../mutant.ts'
import { mutant } from '../../mutant.ts'
import { withHeader } from '../access/with-refusals.ts'
import type { Parts } from './with-answers.ts'
import { emptyList, withAnswers } from './with-answers.ts'
import { withListAnswers } from '../list/with-list-answers.ts'
import type { Edit, Tree } from './edits.ts'
import { change, drop, listIn, repeat, set } from './edits.ts'

/** A country whose searchsets of documents are edited. */
const inLists = (parts: Parts, edit: Edit): Mutant =>
  mutant({ ...parts, mutate: (country) => withListAnswers(country, (bundle) => edit(bundle)) })

const bodyOf = async (response: Response): Promise<Tree> => (await response.clone().json()) as Tree
const refused = (_response: Response, country: CountryA): Response =>
  outcomeAnswer(country, 400, 'invalid', 'the request cannot be met')
const fullUrl = (make: (url: string) => string): Edit =>
  change('entry', (entries) =>
    listIn(entries).map((entry) => change('fullUrl', (url) => make(String(url)))(entry as Tree)),
  )

const documents = /\/DocumentReference\/?$/
const oneEntry = /\/DocumentReference\/[^/_]+$/
const capabilities = /\/metadata$/

/** Answers of the FHIR origin that are not made as FHIR R4, MHD and PDQm demand. */
export const answerFaults: readonly Mutant[] = [
  inLists(
    { id: 'full-url-is-relative', fault: 'The fullUrls of a list are relative.', breaks: ['BUNDLE-01/full-url'] },
    fullUrl((url) => url.replace(/^.*\/(?=[^/]+\/[^/]+$)/, '')),
  ),
  inLists(
    {
      id: 'full-url-is-always-the-same',
      fault: 'Every entry of a list has the same fullUrl.',
      breaks: ['BUNDLE-02/unique'],
    },
    fullUrl(() => 'urn:uuid:0f1d1f3e-1c0b-4f5e-9d57-1b6f0a5b7c02'),
  ),
  inLists(
    {
      id: 'full-url-names-a-version',
      fault: 'The fullUrls of a list name versions.',
      breaks: ['BUNDLE-03/not-versioned'],
    },
    fullUrl((url) => `${url}/_history/1`),
  ),
  inLists(
    {
      id: 'full-url-of-another-id',
      fault: 'The fullUrls of a list end with another id.',
      breaks: ['BUNDLE-04/consistent-id'],
    },
    fullUrl((url) => `${url}-x`),
  ),
  inLists(
    {
      id: 'entries-have-a-response',
      fault: 'The entries of a list have the response of a transaction.',
      breaks: ['BUNDLE-05/no-transaction-parts'],
    },
    change('entry', (entries) => listIn(entries).map((entry) => set('response', { status: '200' })(entry as Tree))),
  ),
  inLists(
    { id: 'self-link-stands-twice', fault: 'A list has two self links.', breaks: ['BUNDLE-06/links'] },
    repeat('link'),
  ),
  mutant({
    id: 'target-community-is-claimed',
    fault: 'A target community that there is not is claimed in the self link.',
    breaks: ['MHD-12/target-community'],
    mutate: (country) =>
      withListAnswers(country, (bundle, { url }) => {
        const community = url.searchParams.get('targetCommunityIdList')
        return community === null
          ? undefined
          : change('link', (links) =>
              listIn(links).map((link) =>
                change('url', (self) => `${String(self)}&targetCommunityIdList=${community}`)(link as Tree),
              ),
            )(bundle)
      }),
  }),
  withAnswers(
    {
      id: 'unknown-document-is-400',
      fault: 'An unknown document is answered by 400.',
      breaks: ['MHD-16/unknown', 'CHANGE-02/gone'],
    },
    /\/(Bundle|Binary)\/[^/]+$/,
    404,
    refused,
  ),
  mutant({
    id: 'any-type-is-the-document',
    fault: 'A document comes in its own type, whatever is accepted.',
    breaks: ['MHD-17/not-acceptable'],
    mutate: (country) => ({ ...country, acceptsDocument: () => true }),
  }),
  mutant({
    id: 'superseded-document-is-a-server-error',
    fault: 'A superseded document is answered by 500.',
    breaks: ['MHD-19/superseded', 'ST-08c/v3-published-after-list'],
    mutate: (country) => ({
      ...country,
      findDocument: (type, id) => {
        const item = country.findDocument(type, id)
        if (item?.current === false) throw new Error('the archive is closed')
        return item
      },
    }),
  }),
  mutant({
    id: 'outcome-without-code',
    fault: 'The issues of an OperationOutcome have no code.',
    breaks: ['REST-01/issue'],
    mutate: (country) => ({
      ...country,
      operationOutcome: (code, diagnostics) =>
        drop('issue.code')({ ...country.operationOutcome(code, diagnostics) }) as unknown as ReturnType<
          CountryA['operationOutcome']
        >,
    }),
  }),
  withAnswers(
    {
      id: 'capabilities-are-latin-1',
      fault: 'The CapabilityStatement says that it is ISO 8859-1.',
      breaks: ['REST-02/utf-8'],
    },
    capabilities,
    200,
    (response) => withHeader(response, 'Content-Type', 'application/fhir+json; charset=iso-8859-1'),
  ),
  withAnswers(
    { id: 'unknown-entry-is-400', fault: 'An unknown entry is answered by 400.', breaks: ['REST-03/not-found'] },
    oneEntry,
    404,
    refused,
  ),
  withAnswers(
    { id: 'unknown-type-is-400', fault: 'An unknown type is answered by 400.', breaks: ['REST-04/unknown-type'] },
    /\/NoSuchType\//,
    404,
    refused,
  ),
  withAnswers(
    {
      id: 'read-entry-has-another-date',
      fault: 'An entry that is read has another date than in the list.',
      breaks: ['REST-05/read'],
    },
    oneEntry,
    200,
    async (response) => {
      const headers = { 'Last-Modified': response.headers.get('Last-Modified') ?? '' }
      return jsonAnswer(set('date', '2001-01-01')(await bodyOf(response)), 200, undefined, headers)
    },
  ),
  withAnswers(
    {
      id: 'last-modified-is-another-day',
      fault: 'Last-Modified of an entry is not its meta.lastUpdated.',
      breaks: ['REST-06/last-modified'],
    },
    oneEntry,
    200,
    (response) => withHeader(response, 'Last-Modified', 'Mon, 01 Jan 2001 00:00:00 GMT'),
  ),
  withAnswers(
    {
      id: 'strict-handling-is-ignored',
      fault: 'An unknown parameter under handling=strict gives an empty list.',
      breaks: ['REST-07/strict'],
    },
    documents,
    400,
    (response, country, { headers }) => (headers.has('prefer') ? emptyList(country, 'DocumentReference') : response),
  ),
  withAnswers(
    {
      id: 'capabilities-without-fhir-version',
      fault: 'The CapabilityStatement names no version of FHIR.',
      breaks: ['CAP-01/mandatory'],
    },
    capabilities,
    200,
    async (response) => jsonAnswer(drop('fhirVersion')(await bodyOf(response))),
  ),
  withAnswers(
    {
      id: 'capabilities-repeat-a-parameter',
      fault: 'The CapabilityStatement declares a search parameter twice.',
      breaks: ['CAP-02/unique'],
    },
    capabilities,
    200,
    async (response) => jsonAnswer(repeat('rest.resource.searchParam')(await bodyOf(response))),
  ),
  withAnswers(
    {
      id: 'capabilities-without-resource-id',
      fault: 'The CapabilityStatement does not declare the search by _id.',
      breaks: ['EUAPI-03/search-matrix'],
    },
    capabilities,
    200,
    async (response) =>
      jsonAnswer(
        change('rest', (rest) =>
          listIn(rest).map((one) =>
            change('resource', (resources) =>
              (listIn(resources) as Tree[]).map((resource) =>
                resource['type'] === 'DocumentReference'
                  ? change('searchParam', (all) =>
                      listIn(all).filter((parameter) => (parameter as Tree)['name'] !== '_id'),
                    )(resource)
                  : resource,
              ),
            )(one as Tree),
          ),
        )(await bodyOf(response)),
      ),
  ),
  withAnswers(
    {
      id: 'two-security-services',
      fault: 'The CapabilityStatement declares its security service twice.',
      breaks: ['EUAPI-04/security-service'],
    },
    capabilities,
    200,
    async (response) => jsonAnswer(repeat('rest.security.service')(await bodyOf(response))),
  ),
]
