import type { CountryA } from '../../../country-a/country.ts'
import type { Mutant } from '../../mutant.ts'
import { mutant } from '../../mutant.ts'

/** A token of the country's own that opens everything, for a request that brings none. */
const ticket = `${Buffer.from('{"alg":"none","typ":"ticket"}').toString('base64url')}.e30.`

/** The country that serves some paths of the FHIR channel without a token. */
function withOpenPath(country: CountryA, path: RegExp): CountryA {
  const isTicket = (claims: Readonly<Record<string, unknown>>): boolean => claims['ticket'] === true
  return {
    ...country,
    bearerOf: (context) =>
      country.bearerOf(context) ?? (context.origin === 'fhir' && path.test(context.url.pathname) ? ticket : undefined),
    algorithmAllowed: (header) => header.typ === 'ticket' || country.algorithmAllowed(header),
    verifiedClaims: (token, header) =>
      token === ticket ? Promise.resolve({ ticket: true }) : country.verifiedClaims(token, header),
    notExpired: (claims) => isTicket(claims) || country.notExpired(claims),
    issuerIsOurs: (claims) => isTicket(claims) || country.issuerIsOurs(claims),
    audienceIsRight: (claims, origin) => isTicket(claims) || country.audienceIsRight(claims, origin),
    scopeAllows: (claims, anyOf) => isTicket(claims) || country.scopeAllows(claims, anyOf),
    patientIsBound: (claims, patient) => isTicket(claims) || country.patientIsBound(claims, patient),
  }
}

const open = (what: string, words: string, path: RegExp): Mutant =>
  mutant({
    id: `${what}-without-token`,
    fault: `${words} to whoever asks, without a token.`,
    breaks: ['ST-02/refused-tokens'],
    mutate: (country) => withOpenPath(country, path),
  })

/** Services of the FHIR channel that open without a token, where the list does not. */
export const openRoutes: readonly Mutant[] = [
  open('patient-search-opens', 'The patient search opens', /\/fhir\/Patient\/?$/),
  open('match-opens', '$match opens', /\/fhir\/Patient\/\$match$/),
  open('entries-open', 'Entries that are read alone open', /\/fhir\/DocumentReference\/[^/_]+$/),
  open('documents-open', 'Documents open', /\/fhir\/(Bundle|Binary)\//),
  open('study-records-open', 'Study records open', /\/fhir\/ImagingStudy/),
  open('audit-trail-opens', 'The audit trail opens', /\/fhir\/AuditEvent/),
  mutant({
    id: 'documents-open-to-any-scope',
    fault: 'A document opens to a token of the patient, whatever its scope.',
    breaks: ['ST-02/refused-tokens'],
    mutate: (country) => ({
      ...country,
      scopeAllows: (claims, anyOf) => anyOf.includes('ITI-68') || country.scopeAllows(claims, anyOf),
    }),
  }),
]
