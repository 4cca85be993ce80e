import type { CountryA, Service } from '../../../country-a/country.ts'

/** The country that checks tokens for one service of the imaging channel by looser rules. */
export function withServiceAccess(
  country: CountryA,
  services: readonly Service[],
  loosen: (country: CountryA) => Partial<CountryA>,
): CountryA {
  return {
    ...country,
    access: (whole, context, studyUid, service) =>
      services.includes(service)
        ? country.access({ ...whole, ...loosen(whole) }, context, studyUid, service)
        : country.access(whole, context, studyUid, service),
  }
}
