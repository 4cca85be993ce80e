import {
  countOfZeroIsTheTotal,
  pagesAreNoLongerThanAsked,
  subsetHoldsWhatWasAsked,
  subsetIsTagged,
} from '../../checks/result-parameters.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { listedIn } from '../positive-control.ts'

/** Step 6: how much of the list comes at once [FHIR R4 search: `_count`, `_elements`]. */
scenario(
  'result-parameters',
  {
    role: 'country-a',
    folder: '06-list',
    title: '_count limits a page, 0 gives the total alone; _elements gives what was asked and what is mandatory',
    proves: ['RESULT-01/page-size', 'RESULT-01/zero-is-total', 'RESULT-02/elements', 'RESULT-02/tag'],
  },
  async ({ countryA, holdings, check, need }) => {
    const patient = holdings.patient('main')
    const whole = await countryA.findDocuments(patient)
    need(listedIn(whole), 'the positive control failed: the list does not open')
    for (const count of [1, 3])
      check(await countryA.findDocuments(patient, [['_count', String(count)]]), pagesAreNoLongerThanAsked, { count })
    check({ whole, zero: await countryA.findDocuments(patient, [['_count', '0']]) }, countOfZeroIsTheTotal)
    const elements = ['masterIdentifier', 'type', 'date']
    const subset = await countryA.findDocuments(patient, [['_elements', elements.join(',')]])
    check({ whole, subset }, subsetHoldsWhatWasAsked, { elements })
    check({ whole, subset }, subsetIsTagged)
  },
)
