import type { CountryA } from '../../../country-a/country.ts'

/** The country whose viewer leaves out headers of its pages. */
export function withoutViewerHeaders(country: CountryA, ...names: readonly string[]): CountryA {
  return {
    ...country,
    viewerHeaders: (language) =>
      Object.fromEntries(Object.entries(country.viewerHeaders(language)).filter(([name]) => !names.includes(name))),
  }
}
