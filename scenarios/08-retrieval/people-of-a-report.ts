import { authorsAreNamed, everyReasonIsGiven, recipientsAreNamed } from '../../checks/report-people.ts'
import { detailsOf } from '../../fixtures/catalogue/report-details.ts'
import { currentOf } from '../../harness/holdings/select.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { retrieveTheRight } from '../study-path.ts'

/** Section 4.1, A.1.4, A.1.5 and A.3: for whom, by whom and why. */
scenario(
  'people-of-a-report',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'Recipients, the patient among them, a device as author and two reasons are in the reports',
    proves: ['D-10/fixtures-practitioner-organisation-patient', 'D-11/fixtures-both', 'D-18/fixture-2-reasons-one'],
  },
  async (context) => {
    const { countryA, holdings, check } = context
    const patient = holdings.patient('full-data-set')
    const pages = await countryA.findAllDocuments(patient)
    for (const held of currentOf(holdings.documentsOf(patient))) {
      const details = held.report && detailsOf(held.report)
      if (details === undefined) continue
      const report = (await retrieveTheRight(context, patient, pages, held)).exchange
      const { recipients, authoringSoftware, reasons } = details
      if (recipients.length > 0) check(report, recipientsAreNamed, { recipients: [...recipients] })
      check(report, authorsAreNamed, { software: authoringSoftware !== undefined })
      if (reasons === undefined) continue
      check(report, everyReasonIsGiven, {
        reasons: reasons.map(({ coding, text }) => (coding === undefined ? { text } : { text, code: coding.code })),
      })
    }
  },
)
