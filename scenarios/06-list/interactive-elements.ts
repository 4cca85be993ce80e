import { entriesShowWhatIsSelectedBy, slotsHoldWhatTheySay } from '../../checks/interactive-elements.ts'
import { currentOf, keyOfDocument } from '../../harness/holdings/select.ts'
import { scenario } from '../../harness/scenario/scenario.ts'

/** Section 4, flags: elements that a professional selects by are seen without opening a document. */
scenario(
  'interactive-elements',
  {
    role: 'country-a',
    folder: '06-list',
    title: 'Study type, counts and description are in the list, each in its slot',
    proves: ['D-34/must-visible-list-level', 'D-34/report-slot-used-element'],
  },
  async ({ countryA, holdings, check }) => {
    const patient = holdings.patient('full-data-set')
    const pages = await countryA.findAllDocuments(patient)
    check(pages, entriesShowWhatIsSelectedBy)
    const counts = Object.fromEntries(
      currentOf(holdings.documentsOf(patient)).map((document) => [
        keyOfDocument(document),
        {
          series: document.study.series.length,
          instances: document.study.series.reduce((sum, { instances }) => sum + instances.length, 0),
        },
      ]),
    )
    check(pages, slotsHoldWhatTheySay, { counts })
  },
)
