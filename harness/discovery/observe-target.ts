import { get, search } from '../clients/fhir-client.ts'
import { fhirScopeIn } from '../clients/scopes.ts'
import { requestToken } from '../clients/token-client.ts'
import { answeredText, jsonIn, memberOf } from '../diagnosis/answer.ts'
import type { Ways } from '../diagnosis/ways.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Target } from '../target/target.ts'
import type { Observed } from './observed.ts'

/** Asks what a target says of itself, and for one list where somebody and a patient are named. */
export async function observeTarget(
  { fhir, token, dialect, guides }: Pick<Target, 'fhir' | 'token' | 'dialect' | 'guides'>,
  { imagingUrls, patient }: { imagingUrls: readonly string[]; patient?: { system: string; value: string } },
  ways: Pick<Ways, 'send' | 'now' | 'nextUuid'>,
): Promise<Observed> {
  const call = { baseUrl: fhir.baseUrl }
  const { send } = ways
  const ask = (transaction: 'capabilities' | 'discovery', url: string, accept: string): Promise<Exchange> =>
    get(send, call, transaction, url, accept)
  const capabilities = await ask('capabilities', 'metadata', 'application/fhir+json')
  const smart = await ask('discovery', '.well-known/smart-configuration', 'application/json')
  const iua = await ask('discovery', '/.well-known/oauth-authorization-server', 'application/json')
  const imaging: { url: string; answer: Exchange }[] = []
  for (const url of imagingUrls)
    imaging.push({ url, answer: await ask('capabilities', `${url}/capabilities`, 'application/json, */*;q=0.5') })
  const seen = { capabilities, smart, iua, imaging }
  if (patient === undefined) return { ...seen, noList: 'no patient was named: give --patient "SYSTEM|VALUE"' }

  const endpointUrl =
    token?.endpointUrl ?? [smart, iua].flatMap((one) => memberOf(jsonIn(one), 'token_endpoint') ?? [])[0]
  let bearer: string | undefined
  if (token !== undefined) {
    if (endpointUrl === undefined || !URL.canParse(endpointUrl))
      return { ...seen, noList: 'no token endpoint was found' }
    const answer = await requestToken(
      send,
      { endpointUrl, resource: fhir.baseUrl, scope: fhirScopeIn[guides.euApi], client: token.client, patient },
      ways,
    )
    bearer = answer.value
    if (bearer === undefined) return { ...seen, noList: `no token: ${answeredText(answer.exchange)}` }
  }
  const list = await search(
    send,
    { ...call, ...(bearer === undefined ? {} : { bearer }) },
    'ITI-67',
    'DocumentReference',
    [
      ['patient.identifier', `${patient.system}|${patient.value}`],
      ...(dialect === 'mado' ? [['status', 'current'] as const] : []),
    ],
  )
  return list.response?.status === 200 ? { ...seen, list } : { ...seen, list, noList: `no list: ${answeredText(list)}` }
}
