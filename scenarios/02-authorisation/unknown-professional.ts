import { professionalNeedsNoAccount } from '../../checks/professional.ts'
import { scenario } from '../../harness/scenario/scenario.ts'

/** A professional of whom no country has an account. */
const neverSeen = {
  subject_name: 'Signe Aamodt-Borderlight',
  subject_organization: 'Nowhere Clinic',
  subject_organization_id: 'urn:oid:2.999.1.99',
}

/** Article 13: access rests on what the country of the professional says of them [C-1]. */
scenario(
  'unknown-professional',
  {
    role: 'country-a',
    folder: '02-authorisation',
    title: 'A professional whom Country A has never seen gets the list on the word of Country B',
    proves: ['A13-09/keeps-own-hp-account'],
  },
  async ({ countryA, holdings, check, claims, notClaimed, ask }) => {
    if (!claims.tokensAreBound) {
      notClaimed('A13-09/keeps-own-hp-account', 'the target does not claim C-1: its tokens name no professional')
      return
    }
    const patient = holdings.patient('main')
    const control = await countryA.findDocuments(patient)
    const token = await countryA.requestToken('fhir', { patient: patient.identifier, professional: neverSeen })
    const list =
      token.value === undefined ? undefined : await countryA.findDocuments(patient, [], { bearer: token.value })
    check({ control, token: token.exchange, ...(list === undefined ? {} : { list }) }, professionalNeedsNoAccount)
    ask('A13-09/keeps-own-hp-account', list === undefined ? [token.exchange] : [list])
  },
)
