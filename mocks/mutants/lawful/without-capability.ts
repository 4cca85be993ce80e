import type { CountryA } from '../../country-a/country.ts'

interface Statement extends Record<string, unknown> {
  rest: readonly { resource: readonly { type: string }[] }[]
}

/** The country whose CapabilityStatement does not name a resource type. */
export function withoutCapability(country: CountryA, resourceType: string): CountryA {
  return {
    ...country,
    capabilityStatement: () => {
      const statement = country.capabilityStatement() as Statement
      return {
        ...statement,
        rest: statement.rest.map((rest) => ({
          ...rest,
          resource: rest.resource.filter(({ type }) => type !== resourceType),
        })),
      }
    },
  }
}
