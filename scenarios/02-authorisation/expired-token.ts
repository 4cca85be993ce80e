import { wrongTokenIsRefused } from '../../checks/refusal.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { listedIn } from '../positive-control.ts'

/** Step 2: a token that the target issued is refused once it has expired. */
scenario(
  'expired-token',
  {
    role: 'country-a',
    folder: '02-authorisation',
    title: 'An expired token is refused without data',
    proves: ['ST-02/refused-tokens'],
  },
  async ({ countryA, holdings, check, need, cannotTell }) => {
    const patient = holdings.patient('main')
    need(
      listedIn(await countryA.findDocuments(patient)),
      'the positive control failed: the right token does not open the list',
    )
    const bearer = await countryA.expiredToken('fhir', { patient: patient.identifier })
    if (bearer === undefined)
      cannotTell(
        'ST-02/refused-tokens',
        'no expired token: name a short-lived client or token.expiredToken in the target file',
      )
    else check(await countryA.findDocuments(patient, [], { bearer }), wrongTokenIsRefused, { what: 'an expired token' })
  },
)
