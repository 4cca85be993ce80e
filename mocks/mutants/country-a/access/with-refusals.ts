import type { AnswerContext, CountryA } from '../../../country-a/country.ts'

/** The country with another answer to a refused FHIR request (401 or 403); undefined leaves it as it is. */
export function withRefusals(
  country: CountryA,
  edit: (diagnostics: string, response: Response, context: AnswerContext) => Response | undefined,
): CountryA {
  return {
    ...country,
    answer: async (_request, response, context) => {
      if (context.origin !== 'fhir' || ![401, 403].includes(response.status)) return response
      const outcome = (await response.clone().json()) as { issue?: readonly { diagnostics?: string }[] }
      return edit(outcome.issue?.[0]?.diagnostics ?? '', response, context) ?? response
    },
  }
}

/** A refusal as it is, with one header more. */
export function withHeader(response: Response, name: string, value: string): Response {
  const headers = new Headers(response.headers)
  headers.set(name, value)
  return new Response(response.body, { status: response.status, headers })
}
