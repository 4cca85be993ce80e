import type { CountryA } from '../../../country-a/country.ts'

/** The country with another answer of its token endpoint. */
export function withTokenAnswers(country: CountryA, edit: (response: Response) => Response): CountryA {
  return {
    ...country,
    answer: (request, response) => (new URL(request.url).pathname === '/token' ? edit(response) : response),
  }
}

/** The country whose token answers have other members. */
export function withTokenMembers(country: CountryA, members: Readonly<Record<string, unknown>>): CountryA {
  return { ...country, tokenAnswer: (order, token) => ({ ...country.tokenAnswer(order, token), ...members }) }
}
