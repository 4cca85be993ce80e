import { tokenCarriesTheProfessional } from '../../checks/token.ts'
import { professional } from '../../harness/clients/token-client.ts'
import { scenario } from '../../harness/scenario/scenario.ts'

/** Step 2: the access token says who the professional is [C-1; IUA ITI-71]. */
scenario(
  'professional-in-token',
  {
    role: 'country-a',
    folder: '02-authorisation',
    title: 'The token carries the professional, the role, the organisation and the purpose',
    proves: ['ST-02/professional-claims'],
  },
  async ({ countryA, holdings, check, claims, notClaimed }) => {
    if (!claims.tokensAreBound) {
      notClaimed('ST-02/professional-claims', 'the target does not claim C-1: its tokens may be opaque')
      return
    }
    const token = await countryA.requestToken('fhir', { patient: holdings.patient('main').identifier })
    check(token.exchange, tokenCarriesTheProfessional, {
      name: professional.subject_name,
      organisation: professional.subject_organization,
      roles: professional.subject_role.map(({ code }) => code),
      purposes: professional.purpose_of_use.map(({ code }) => code),
    })
  },
)
