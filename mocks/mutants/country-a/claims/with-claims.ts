import type { CountryA } from '../../../country-a/country.ts'

interface ClaimedResource extends Record<string, unknown> {
  type: string
  searchParam?: readonly object[]
  operation?: readonly object[]
}

/** The country whose CapabilityStatement says something else of a resource type. */
export function withClaims(
  country: CountryA,
  type: string,
  edit: (resource: ClaimedResource) => ClaimedResource,
): CountryA {
  return {
    ...country,
    capabilityStatement: () => {
      const statement = country.capabilityStatement()
      const rest = statement['rest'] as readonly { resource: readonly ClaimedResource[] }[]
      return {
        ...statement,
        rest: rest.map((one) => ({
          ...one,
          resource: one.resource.map((resource) => (resource.type === type ? edit(resource) : resource)),
        })),
      }
    },
  }
}

/** The country that names a further format. */
export function withFormat(country: CountryA, format: string): CountryA {
  return {
    ...country,
    capabilityStatement: () => {
      const statement = country.capabilityStatement()
      return { ...statement, format: [...(statement['format'] as readonly string[]), format] }
    },
  }
}

/** The country whose smart-configuration lists a further word. */
export function withListed(country: CountryA, name: string, word: string): CountryA {
  return {
    ...country,
    discovery: () => {
      const metadata = country.discovery()
      return { ...metadata, [name]: [...(metadata[name] as readonly string[]), word] }
    },
  }
}
