import { wrongTokenIsRefused } from '../../checks/refusal.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { forgedTokens } from '../forged-tokens.ts'
import { listedIn } from '../positive-control.ts'

/** Step 2: only a right token opens the list [ITI-72; RFC 6750; RFC 8725]. */
scenario(
  'refused-tokens',
  {
    role: 'country-a',
    folder: '02-authorisation',
    title: 'No token, a wrong audience, a wrong scope and every forged signature are refused without data',
    proves: ['ST-02/refused-tokens'],
  },
  async ({ countryA, holdings, check, need }) => {
    const patient = holdings.patient('main')
    const control = await countryA.findDocuments(patient)
    need(listedIn(control), 'the positive control failed: the right token does not open the list')
    const token = await countryA.fhirToken(patient)

    const wrong: (readonly [string, string | null])[] = [
      ['a request without a token', null],
      ...(await forgedTokens(countryA, token, { sub: 'x', aud: countryA.fhirBaseUrl, scope: 'system/*.rs' })),
    ]
    const narrow = await countryA.requestToken('fhir', { scope: 'system/Patient.rs', patient: patient.identifier })
    if (narrow.value !== undefined) wrong.push(['a token for the patient search only', narrow.value])
    const channel = countryA.gatewayUrl === undefined ? 'national' : 'gateway'
    const [study] = holdings.studiesOf(patient)
    const foreign = await countryA.requestToken(channel, {
      patient: patient.identifier,
      studyInstanceUids: study === undefined ? [] : [study.studyInstanceUid],
    })
    const future = await countryA.futureToken('fhir', { patient: patient.identifier })
    if (future !== undefined) wrong.push(['a token before its time', future])
    if (foreign.value !== undefined) wrong.push(['a token of the imaging channel', foreign.value])

    for (const [what, bearer] of wrong)
      check(await countryA.findDocuments(patient, [], { bearer }), wrongTokenIsRefused, { what })
  },
)
