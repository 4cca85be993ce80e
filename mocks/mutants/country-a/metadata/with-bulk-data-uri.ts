import type { CountryA } from '../../../country-a/country.ts'

/** The country whose metadata name another URI of the pixels; undefined names none. */
export function withBulkDataUri(country: CountryA, edit: (uri: string) => string | undefined): CountryA {
  return {
    ...country,
    wadoMetadata: (stored, file) => {
      const { '7FE00010': pixels, ...others } = country.wadoMetadata(stored, file)
      const uri = edit(pixels?.BulkDataURI ?? '')
      return uri === undefined || pixels === undefined
        ? others
        : { ...others, '7FE00010': { vr: pixels.vr, BulkDataURI: uri } }
    },
  }
}
