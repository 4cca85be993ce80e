import type { FilterEvidence, FilterParams } from '../checks/list-filter.ts'
import type { Query } from '../harness/clients/fhir-client.ts'
import { keysOf } from '../harness/holdings/select.ts'
import type { ScenarioContext } from '../harness/scenario/scenario.ts'
import type { ClauseForA } from '../profiles/requirements/requirements.ts'

/** What a question needs of a scenario's context. */
type Context = Pick<ScenarioContext<ClauseForA>, 'countryA' | 'holdings' | 'need'>

/** One question by filters: the pages, the CapabilityStatement, and the documents that a right answer holds. */
interface Question {
  evidence: FilterEvidence
  params: FilterParams
}

/** Asks for documents of the main patient by parameters of DocumentReference; superseded versions may be selected or not. */
export async function askForKeys(
  { countryA, holdings }: Context,
  query: Query,
  documents: string[],
  either: readonly string[] = [],
): Promise<Question> {
  const patient = holdings.patient('main')
  const everything = await countryA.findAllDocuments(patient)
  const pages = await countryA.findAllDocuments(patient, query)
  return {
    evidence: { pages, everything, capabilities: await countryA.capabilities() },
    params: {
      parameters: [...new Set(query.map(([name]) => name))],
      resource: 'DocumentReference',
      filter: query.map(([name, value]) => `${name}=${value}`).join('&'),
      documents,
      either: [...either, ...keysOf(holdings.documentsOf(patient).filter((document) => !document.current))],
      known: keysOf(holdings.documentsOf(patient)),
    },
  }
}
