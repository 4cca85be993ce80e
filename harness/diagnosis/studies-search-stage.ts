import type { Exchange } from '../exchange/exchange.ts'
import { answeredText, jsonIn, troubleIn } from './answer.ts'
import { accessTrouble } from './patient-search-stage.ts'
import { notOk, ok } from './stage.ts'
import type { StageOutcome } from './stage.ts'

/** Answers that mean: this store has no search, which a store may lack. */
const offersNoSearch = (exchange: Exchange): boolean =>
  [400, 404, 405, 406, 501].includes(exchange.response?.status ?? 0)

/** An imaging channel by a search for studies [RAD-129, PS3.18 10.6]; undefined when the store has no search. */
export function studiesSearchStage(exchange: Exchange, withToken: boolean): StageOutcome | undefined {
  if (offersNoSearch(exchange) && !isPage(exchange)) return undefined
  const trouble = troubleIn(exchange, 'a DICOMweb answer') ?? accessTrouble(exchange, withToken)
  if (trouble !== undefined) return trouble
  const status = exchange.response?.status
  if (status === 204) return ok('search for studies: answered 204, none found')
  const studies = jsonIn(exchange)
  if (status === 200 && Array.isArray(studies))
    return ok(`search for studies: ${studies.length === 1 ? '1 study' : `${studies.length} studies`} found`)
  return notOk(
    'target',
    `the search for studies ${answeredText(exchange)}`,
    'Check that the URL in the target file is the DICOMweb base, without /studies.',
  )
}

const isPage = (exchange: Exchange): boolean => /web page|login page/.test(troubleIn(exchange, '')?.found ?? '')

/** The same channel by metadata of test studies, where it has no search [PS3.18 10.4]. @param search the answer to the search */
export function metadataStage(metadata: readonly Exchange[], search: Exchange, withToken: boolean): StageOutcome {
  const known = metadata.find(({ response }) => response?.status === 200)
  if (known !== undefined)
    return ok(`no search for studies (${search.response?.status ?? 0}); metadata of a test study are served`)
  for (const exchange of metadata) {
    const trouble = troubleIn(exchange, 'a DICOMweb answer') ?? accessTrouble(exchange, withToken)
    if (trouble !== undefined) return trouble
  }
  return notOk(
    'configuration',
    `neither the search for studies nor the metadata of a test study are there (${[search, ...metadata].map(({ response }) => response?.status ?? 0).join(', ')})`,
    'Check that the URL in the target file is the DICOMweb base, without /studies.',
    'Load the catalogue into the store: borderlight catalogue --stow URL.',
  )
}
