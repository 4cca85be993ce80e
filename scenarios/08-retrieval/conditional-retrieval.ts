import { headerOf } from '../../checks/json-body.ts'
import { etagIsAValidator, lastModifiedIsAValidator } from '../../checks/result-parameters.ts'
import { currentOf } from '../../harness/holdings/select.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { retrieveTheRight } from '../study-path.ts'

/** Step 8: a document that the client has already need not come again [FHIR R4 conditional read]. */
scenario(
  'conditional-retrieval',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'With its own ETag or date a document is 304 or comes again; with any other it comes',
    proves: ['RESULT-03/if-none-match', 'RESULT-03/if-modified-since'],
  },
  async (context) => {
    const { countryA, holdings, check, need } = context
    const patient = holdings.patient('main')
    const held = currentOf(holdings.documentsOf(patient)).find((document) => document.kind === 'report')
    const pages = await countryA.findAllDocuments(patient)
    const report = await retrieveTheRight(context, patient, pages, need(held, 'the holdings have no report'))
    const first = report.exchange
    const { contentType } = report.params
    const again = (name: string, value: string) =>
      countryA.retrieveDocument(patient, first.request.url, contentType, {
        headers: [
          ['Accept', contentType],
          [name, value],
        ],
      })
    const modified = headerOf(first, 'Last-Modified')
    check(
      {
        first,
        known: await again('If-None-Match', headerOf(first, 'ETag') ?? '"none"'),
        other: await again('If-None-Match', '"x-borderlight-other"'),
      },
      etagIsAValidator,
    )
    check(
      {
        first,
        known: await again('If-Modified-Since', modified ?? 'Thu, 01 Jan 2026 00:00:00 GMT'),
        other: await again('If-Modified-Since', 'Thu, 01 Jan 1970 00:00:01 GMT'),
      },
      lastModifiedIsAValidator,
    )
  },
)
