import { preliminaryIsSaidInTheList } from '../../checks/entry-content.ts'
import { reportComesInItsForm, statusPairIsOfTheTable } from '../../checks/report-states.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { currentOf, keysOf } from '../../harness/holdings/select.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { retrieveTheRight } from '../study-path.ts'

/** Article 8 and A.1.8.2: final, preliminary, amended, cancelled and retracted reports say what they are. */
scenario(
  'states-of-reports',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'The status of every report is coded by a pair of the table, and preliminary is said in the list',
    proves: ['D-13/status-pair-table', 'A8-02/docstatus-forbidden-mhd-minimal'],
  },
  async (context) => {
    const { countryA, holdings, check } = context
    const patient = holdings.patient('versions')
    const pages = await countryA.findAllDocuments(patient)
    const reports = currentOf(holdings.documentsOf(patient)).filter(({ kind }) => kind === 'report')
    const isPreliminary = ({ version }: (typeof reports)[number]): boolean => version?.status === 'preliminary'
    check(pages, preliminaryIsSaidInTheList, {
      preliminary: keysOf(reports.filter(isPreliminary)),
      others: keysOf(reports.filter((held) => !isPreliminary(held))),
    })
    const documents: Exchange[] = []
    for (const held of reports) documents.push((await retrieveTheRight(context, patient, pages, held)).exchange)
    check(documents, statusPairIsOfTheTable)
  },
)

/** Article 1: a report of each data format of HL7 Europe is listed and comes. */
scenario(
  'forms-of-reports',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'A minimal report brings its PDF, one by sections its findings, a structured one its coded results',
    proves: ['A1-03/report-listed-retrieved-hl7'],
  },
  async (context) => {
    const { countryA, holdings, check, need } = context
    const patient = holdings.patient('linkage')
    const pages = await countryA.findAllDocuments(patient)
    const reports = currentOf(holdings.documentsOf(patient)).filter(({ kind }) => kind === 'report')
    for (const form of ['minimal-pdf', 'narrative', 'structured'] as const) {
      const held = need(
        reports.find(({ report }) => report?.depth === form),
        `the holdings have no report of the form ${form}`,
      )
      check((await retrieveTheRight(context, patient, pages, held)).exchange, reportComesInItsForm, { form })
    }
  },
)
