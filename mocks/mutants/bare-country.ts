import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import { newestPublished } from '../../fixtures/documents/guides.ts'
import { freshState } from '../country-a/country-world.ts'
import type { CountryA } from '../country-a/country.ts'
import { referenceCountry } from '../country-a/reference-country.ts'
import { makeSigningKey } from '../country-a/token/signing-key.ts'
import type { Together } from './together.ts'

const host = 'https://country-a.example'

/** A country that listens nowhere, to see which parts of it a fault replaces. */
export async function bareCountry({ dialect, guides }: Pick<Together, 'dialect' | 'guides'> = {}): Promise<CountryA> {
  return referenceCountry({
    catalogue: makeCatalogue(),
    options: ['A', 'B', 'C'],
    dialect: dialect ?? 'mado',
    guides: { ...newestPublished, ...guides },
    urls: {
      fhirBaseUrl: `${host}/fhir`,
      tokenUrl: `${host}/token`,
      jwksUrl: `${host}/jwks`,
      gatewayUrl: `${host}/gateway`,
      nationalUrl: `${host}/national`,
      viewerUrl: `${host}/viewer`,
    },
    clients: [],
    signingKey: await makeSigningKey('bare'),
    now: () => new Date(0),
    nextId: () => 'id',
    xmlWriter: () => Promise.resolve(''),
    state: freshState(),
  })
}

/** Parts of a country that are not the same in another. */
export function replacedParts(country: CountryA, other: CountryA): readonly (keyof CountryA)[] {
  const names = new Set([...Object.keys(country), ...Object.keys(other)]) as Set<keyof CountryA>
  return [...names].filter((name) => country[name] !== other[name])
}
