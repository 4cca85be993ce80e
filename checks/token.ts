import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { answerInWords, at, jsonBody, objectsOf, singleObject, textOf } from './json-body.ts'
import type { Json } from './json-body.ts'

type Claims = { readonly [name: string]: Json }

function claimsOf(token: Exchange): Claims | undefined {
  return token.facts.token?.claims as Claims | undefined
}

const bare = (url: string): string => url.replace(/\/$/, '')

function audiencesOf(claims: Claims): readonly string[] {
  const audience = claims['aud']
  return (Array.isArray(audience) ? (audience as Json[]) : [audience]).flatMap((one) => textOf(one as Json) ?? [])
}

/** Codings, or one code as text, hold each of the codes; further ones may stand beside them. */
function hasEach(value: Json | undefined, codes: readonly string[]): boolean {
  const said = [...objectsOf(value), ...singleObject(value)].flatMap((one) => textOf(one['code']) ?? [])
  return codes.every((code) => said.includes(code) || textOf(value)?.split(/[\s|]/).includes(code) === true)
}

/** Step 2: the access token carries who the professional is, as NCPeH-B asserted it [C-1; IUA]. */
export const tokenCarriesTheProfessional = check<
  'ST-02/professional-claims',
  Exchange,
  { name: string; organisation: string; /** Codes. */ roles: string[]; purposes: string[] }
>('ST-02/professional-claims', 'token-carries-the-professional', (token, { name, organisation, roles, purposes }) => {
  const claims = claimsOf(token)
  if (claims === undefined) return cannotTell('the token is opaque: its claims cannot be read')
  const iua = at(claims, 'extensions', 'ihe_iua')
  const wrong = [
    textOf(at(iua, 'subject_name')) === name ? [] : ['subject_name'],
    textOf(at(iua, 'subject_organization')) === organisation ? [] : ['subject_organization'],
    hasEach(at(iua, 'subject_role'), roles) ? [] : ['subject_role'],
    hasEach(at(iua, 'purpose_of_use'), purposes) ? [] : ['purpose_of_use'],
  ].flat()
  if (wrong.length === 0) return met('name, role, organisation and purpose as asserted')
  return notMet({
    expected: 'subject_name, subject_role, subject_organization and purpose_of_use as NCPeH-B asserted them',
    observed: `missing or changed: ${wrong.join(', ')}`,
    at: 'extensions.ihe_iua',
    fix: 'Copy the verified claims of the client assertion into the access token.',
  })
})

function judgeBinding(
  claims: Claims,
  want: { audience: string; patient: { system: string; value: string }; studyInstanceUid: string },
): Judgement {
  const bound = at(claims, 'extensions', 'borderlight')
  const issued = claims['iat']
  const expires = claims['exp']
  const wrong: string[] = []
  if (!audiencesOf(claims).map(bare).includes(bare(want.audience)))
    wrong.push(`aud is ${audiencesOf(claims).join(', ') || 'absent'}`)
  if (typeof issued !== 'number' || typeof expires !== 'number' || expires <= issued)
    wrong.push('iat and exp give no lifetime')
  else if (expires - issued > 3600) wrong.push(`lifetime ${expires - issued} s`)
  if (textOf(at(bound, 'patient', 'value')) !== want.patient.value) wrong.push('bound to no or to another patient')
  const studies = at(bound, 'studies')
  if (!(Array.isArray(studies) && studies.length === 1 && studies[0] === want.studyInstanceUid))
    wrong.push('not bound to exactly the study asked for')
  if (wrong.length === 0) return met('audience, lifetime, patient and study bound')
  return notMet({
    expected: `aud ${want.audience}, a lifetime of 3600 s at most, the patient and the study asked for`,
    observed: wrong.join('; '),
    at: 'aud, exp, extensions.borderlight',
  })
}

/** Option A: the imaging token is for this channel, this patient, this study, and for a short time [C-1]. */
export const imagingTokenIsBound = check<
  'OA-05/token-binding',
  Exchange,
  { audience: string; patient: { system: string; value: string }; studyInstanceUid: string }
>('OA-05/token-binding', 'imaging-token-is-bound', (token, want) => {
  const claims = claimsOf(token)
  return claims === undefined
    ? cannotTell('the token is opaque: its claims cannot be read')
    : judgeBinding(claims, want)
})

/** Option C: the token is for the national host [C-1]. */
export const nationalTokenIsForTheNationalHost = check<'OC-04/audience', Exchange, { audience: string }>(
  'OC-04/audience',
  'national-token-is-for-the-national-host',
  (token, { audience }) => {
    const claims = claimsOf(token)
    if (claims === undefined) return cannotTell('the token is opaque: its audience cannot be read')
    const audiences = audiencesOf(claims)
    if (audiences.map(bare).includes(bare(audience))) return met(`aud ${audiences.join(', ')}`)
    return notMet({ expected: `aud ${audience}`, observed: `aud ${audiences.join(', ') || 'absent'}`, at: 'aud' })
  },
)

/** Option A: the endpoint that issues imaging tokens is NCPeH-A's own: host, issuer and signature agree. */
export const tokenEndpointBelongsToTheTrust = check<
  'OA-05/token-endpoint',
  { token: Exchange; discovery: Exchange },
  { fhirHost: string; named?: string }
>('OA-05/token-endpoint', 'token-endpoint-belongs-to-the-trust', ({ token, discovery }, { fhirHost, named }) => {
  const url = new URL(token.request.url)
  const expected = `the token endpoint on ${named ?? fhirHost}, its issuer as discovered, signed by its published keys`
  if (url.hostname !== fhirHost && token.request.url !== named)
    return notMet({ expected, observed: `the endpoint is ${token.request.url}`, at: 'token_endpoint' })
  const { token: fact } = token.facts
  if (token.response?.status !== 200 || fact === undefined || fact.form === 'none')
    return notMet({ expected, observed: answerInWords(token) })
  if (fact.form === 'opaque') return met('an opaque token of the own endpoint')
  if (fact.signatureVerified === false)
    return notMet({ expected, observed: 'the signature does not verify against the published keys', at: 'signature' })
  if (fact.signatureVerified === undefined) return cannotTell('the published keys could not be read')
  const issuer = textOf(at(jsonBody(discovery), 'issuer'))
  const iss = textOf(fact.claims?.['iss'] as Json | undefined)
  if (issuer !== undefined && iss !== issuer)
    return notMet({ expected, observed: `iss ${iss ?? 'absent'}, discovered issuer ${issuer}`, at: 'iss' })
  return met('host, issuer and signature agree')
})

/** Option C: the keys that verify the token are published and reachable. */
export const signatureKeysAreReachable = check<'OC-04/keys-reachable', { keys: Exchange; token: Exchange }>(
  'OC-04/keys-reachable',
  'signature-keys-are-reachable',
  ({ keys, token }) => {
    if (token.facts.token?.form === 'opaque') return cannotTell('the token is opaque: nothing is signed')
    const kid = textOf(token.facts.token?.header?.['kid'] as Json | undefined)
    const published = objectsOf(at(jsonBody(keys), 'keys')).flatMap((key) => textOf(key['kid']) ?? [])
    const expected = `a JWK Set with the key ${kid ?? '(the token names none)'} of the token`
    if (keys.response?.status !== 200) return notMet({ expected, observed: answerInWords(keys) })
    if (kid === undefined || !published.includes(kid))
      return notMet({ expected, observed: `keys: ${published.join(', ') || 'none'}`, at: 'keys' })
    return met(`key ${kid}`)
  },
)
