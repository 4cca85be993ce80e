import type { JWTPayload } from 'jose'
import type { CountryA } from '../../../country-a/country.ts'
import type { TokenOrder } from '../../../country-a/token/token-order.ts'
import { recordIn } from '../../../country-a/token/token-order.ts'

/** The country that puts other claims into the tokens it signs. */
export function withClaims(country: CountryA, edit: (claims: JWTPayload, order: TokenOrder) => JWTPayload): CountryA {
  return { ...country, tokenClaims: (order) => edit(country.tokenClaims(order), order) }
}

/** Claims with another extension of the given name. */
export function withExtension(
  claims: JWTPayload,
  name: 'ihe_iua' | 'borderlight',
  edit: (extension: Record<string, unknown>) => Record<string, unknown>,
): JWTPayload {
  const extensions = recordIn(claims, 'extensions') ?? {}
  return { ...claims, extensions: { ...extensions, [name]: edit(recordIn(extensions, name) ?? {}) } }
}
