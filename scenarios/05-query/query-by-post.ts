import { postGivesTheSameAsGet, selfLinkNamesOnlyAppliedParameters } from '../../checks/document-list.ts'
import { currentOf } from '../../harness/holdings/select.ts'
import type { Query } from '../../harness/clients/fhir-client.ts'
import { listedIn } from '../positive-control.ts'
import { scenario } from '../../harness/scenario/scenario.ts'

/** Step 5: GET and POST `_search` are one search [FHIR R4 search; ITI-67]. */
scenario(
  'query-by-get-and-post',
  {
    role: 'country-a',
    folder: '05-query',
    title: 'POST _search gives what GET gives, with and without a filter',
    proves: ['ST-05/get-and-post'],
    dialect: 'mado',
  },
  async ({ countryA, holdings, check }) => {
    const patient = holdings.patient('main')
    const [document] = currentOf(holdings.documentsOf(patient))
    const region = document?.study.region
    const queries: Query[] = [[], region === undefined ? [] : [['bodysite', `${region.system}|${region.code}`]]]
    for (const query of queries) {
      const get = await countryA.findAllDocuments(patient, query)
      const post = await countryA.findDocuments(patient, query, { method: 'POST' })
      check({ get, post }, postGivesTheSameAsGet)
    }
  },
)

/** Step 5: a parameter that was not applied is not claimed [FHIR R4: self link; P-14]. */
scenario(
  'self-link',
  {
    role: 'country-a',
    folder: '05-query',
    title: 'The self link names the parameters that were applied, and no other',
    proves: ['ST-05e/self-link'],
  },
  async ({ countryA, holdings, check, need }) => {
    const control = await countryA.findDocuments(holdings.patient('main'))
    need(listedIn(control), 'the positive control failed: no list of the main patient')
    const unknown = 'x-borderlight-unknown'
    const answer = await countryA.findDocuments(holdings.patient('main'), [[unknown, '1']])
    check(answer, selfLinkNamesOnlyAppliedParameters, { unknown, known: 'patient.identifier' })
  },
)
