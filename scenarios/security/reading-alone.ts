import { nothingIsOfferedForWriting } from '../../checks/offered-writing.ts'
import { scenario } from '../../harness/scenario/scenario.ts'

/** Article 1: use case 1 only, in which Country B fetches. */
scenario(
  'reading-alone',
  {
    role: 'country-a',
    folder: 'security',
    title: 'The CapabilityStatement offers Country B nothing by which documents could be provided',
    proves: ['A1-01/server-offering-iti-65'],
  },
  async ({ countryA, check }) => {
    check(await countryA.capabilities(), nothingIsOfferedForWriting)
  },
)
