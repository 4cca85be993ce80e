import {
  missingTokenIsNoError,
  refusalAsksForABearer,
  schemeIsReadInAnyCase,
  tokenInTheUrlOpensNothing,
  wrongTokenIsCalledInvalid,
} from '../../checks/bearer-token.ts'
import {
  answersHaveADate,
  contentHasAType,
  headHasNoContent,
  headIsAnsweredAsGet,
  noSharedCacheIsInvited,
  refusedMethodNamesTheAllowed,
} from '../../checks/http-answer.ts'
import { withBrokenSignature } from '../../harness/clients/forged-token.ts'
import { scenario } from '../../harness/scenario/scenario.ts'

/** HTTP on the FHIR channel, and bearer tokens in it [RFC 9110, 9111, 6750]. */
scenario(
  'http-answers',
  {
    role: 'country-a',
    folder: 'security',
    title: 'Answers keep the rules of HTTP, and of bearer tokens in HTTP',
    proves: [
      'HTTP-01/date',
      'HTTP-02/same-answer',
      'HTTP-02/no-content',
      'HTTP-03/allow',
      'HTTP-04/content-type',
      'HTTP-05/no-shared-cache',
      'HTTP-06/challenge',
      'HTTP-07/invalid-token',
      'HTTP-07/no-code',
      'HTTP-08/query-token',
      'HTTP-09/scheme-case',
    ],
  },
  async ({ countryA, holdings, check }) => {
    const patient = holdings.patient('main')
    const list = await countryA.findDocuments(patient)
    const bearer = await countryA.fhirToken(patient)
    const metadata = async (method: 'GET' | 'HEAD' | 'PUT') =>
      countryA.ask({
        channel: 'fhir',
        method,
        url: `${countryA.fhirBaseUrl}/metadata`,
        headers: [['Accept', 'application/fhir+json']],
      })
    const [get, head] = [await metadata('GET'), await metadata('HEAD')]
    const without = await countryA.findDocuments(patient, [], { bearer: null })
    const answers = [list, await countryA.discover(), get, without]
    check(answers, answersHaveADate)
    check(answers, contentHasAType)
    check({ get, head }, headIsAnsweredAsGet)
    check(head, headHasNoContent)
    check(await metadata('PUT'), refusedMethodNamesTheAllowed)
    check([list], noSharedCacheIsInvited)
    check(without, refusalAsksForABearer, { what: 'a list without a token' })
    check(without, missingTokenIsNoError)
    check(await countryA.findDocuments(patient, [], { bearer: withBrokenSignature(bearer) }), wrongTokenIsCalledInvalid)
    const inUrl = await countryA.findDocuments(patient, [['access_token', bearer]], { bearer: null })
    check({ control: list, probe: inUrl, without }, tokenInTheUrlOpensNothing, { what: 'the list' })
    const lowerCase = await countryA.findDocuments(patient, [], {
      bearer: null,
      headers: [['Authorization', `bearer ${bearer}`]],
    })
    check({ control: list, probe: lowerCase }, schemeIsReadInAnyCase)
  },
)
