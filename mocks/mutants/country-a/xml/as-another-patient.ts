import type { CountryA } from '../../../country-a/country.ts'

/** A resource with the identifier of the second patient in the place of the main one's. */
export function asAnotherPatient(country: CountryA, resource: Record<string, unknown>): Record<string, unknown> {
  const identifierOf = (purpose: string) =>
    country.world.catalogue.patients.find((patient) => patient.purpose === purpose)?.identifiers[0]
  const [main, second] = [identifierOf('main'), identifierOf('second')]
  if (main === undefined || second === undefined) return resource
  const text = JSON.stringify(resource)
    .replaceAll(`"${main.system}"`, `"${second.system}"`)
    .replaceAll(`"${main.value}"`, `"${second.value}"`)
  return JSON.parse(text) as Record<string, unknown>
}
