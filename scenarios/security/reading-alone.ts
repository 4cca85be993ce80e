import { nothingIsOfferedForWriting } from '../../checks/offered-writing.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { listedIn } from '../positive-control.ts'

/** Article 1: use case 1 only, in which Country B fetches. */
scenario(
  'reading-alone',
  {
    role: 'country-a',
    folder: 'security',
    title: 'The CapabilityStatement offers Country B nothing by which documents could be provided',
    proves: ['A1-01/server-offering-iti-65'],
  },
  async ({ countryA, holdings, check, need }) => {
    const control = await countryA.findDocuments(holdings.patient('main'))
    need(listedIn(control), 'the positive control failed: no list of the main patient, so nothing is read either')
    check(await countryA.capabilities(), nothingIsOfferedForWriting)
  },
)
