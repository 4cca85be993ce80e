import type { CountryA } from '../../country-a/country.ts'
import { outcomeAnswer } from '../../country-a/fhir/fhir-answer.ts'
import { lawfulVariant } from '../mutant.ts'

const known = (country: CountryA, name: string): boolean =>
  country.documentParameters.includes(name) || name.startsWith('patient') || name.startsWith('_')

export const strictSearch = lawfulVariant({
  id: 'strict-search',
  what: 'A search parameter that is not known is refused by 400.',
  last: true,

  mutate: (country) => ({
    ...country,
    answer: (_request, response, { url }) =>
      url.pathname.endsWith('/DocumentReference') && [...url.searchParams.keys()].some((name) => !known(country, name))
        ? outcomeAnswer(country, 400, 'not-supported', 'a search parameter is not known')
        : response,
  }),
})
