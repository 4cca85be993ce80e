import type { Mutant } from '../../mutant.ts'
import { mutant } from '../../mutant.ts'
import { fhirScopes } from '../../../country-a/token/token-rules.ts'
import { withClaims, withExtension } from './with-claims.ts'

const ofTheProfessional = (
  id: string,
  fault: string,
  edit: (professional: Record<string, unknown>) => Record<string, unknown>,
): Mutant =>
  mutant({
    id,
    fault,
    breaks: ['ST-02/professional-claims'],
    mutate: (country) =>
      withClaims(country, (claims, { origin }) =>
        origin === 'fhir' ? withExtension(claims, 'ihe_iua', edit) : claims,
      ),
  })

/** Tokens whose claims are not those that the client asserted or asked for. */
export const tokenFaults: readonly Mutant[] = [
  ofTheProfessional(
    'token-changes-the-role',
    'The token of the FHIR channel gives every professional the role of a nurse.',
    (iua) => ({
      ...iua,
      subject_role: [{ system: 'urn:oid:2.16.840.1.113883.2.9.6.2.7', code: '222', display: 'Nurses' }],
    }),
  ),
  ofTheProfessional(
    'token-changes-the-purpose',
    'The token of the FHIR channel says that every access is for public health.',
    (iua) => ({
      ...iua,
      purpose_of_use: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'PUBHLTH' }],
    }),
  ),
  mutant({
    id: 'token-is-wider-than-asked',
    fault: 'Every token of the FHIR channel has every scope of the channel, whatever was asked for.',
    breaks: ['ST-02/refused-tokens'],
    mutate: (country) =>
      withClaims(country, (claims, { origin }) =>
        origin === 'fhir' ? { ...claims, scope: fhirScopes.join(' ') } : claims,
      ),
  }),
]
