import type { CountryA } from '../../country-a/country.ts'

/** The country that serves whole objects alone, and answers every other service of PS3.18 by a status. */
export function nothingButObjects(country: CountryA, status: 404 | 501): CountryA {
  return {
    ...country,
    answer: (_request, response, { origin, url }) =>
      origin !== 'fhir' &&
      origin !== 'viewer' &&
      /\/(frames|rendered|thumbnail|metadata|bulkdata)(\/|$)/.test(url.pathname)
        ? new Response('{"error":"not served"}', { status, headers: { 'Content-Type': 'application/json' } })
        : response,
  }
}
