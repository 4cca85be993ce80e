import type { CountryA } from '../../../country-a/country.ts'

/** The country that answers a path of the FHIR origin in another way. */
export function withFhirAnswer(
  country: CountryA,
  path: RegExp,
  edit: (response: Response, request: Request) => Response,
): CountryA {
  return {
    ...country,
    answer: (request, response, { origin, url }) =>
      origin === 'fhir' && path.test(url.pathname) ? edit(response, request) : response,
  }
}

/** An answer with its headers changed. */
export function withHeaders(response: Response, edit: (headers: Headers) => void): Response {
  const headers = new Headers(response.headers)
  edit(headers)
  return new Response(response.body, { status: response.status, headers })
}
