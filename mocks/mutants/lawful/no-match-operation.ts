import { outcomeAnswer } from '../../country-a/fhir/fhir-answer.ts'
import { lawfulVariant } from '../mutant.ts'

export const noMatchOperation = lawfulVariant({
  id: 'no-match-operation',
  what: 'There is no $match: it is an option of PDQm.',
  mutate: (country) => ({
    ...country,
    capabilityStatement: () =>
      JSON.parse(JSON.stringify(country.capabilityStatement()), (key, value: unknown) =>
        key === 'operation' && Array.isArray(value)
          ? value.filter((one) => (one as { name?: unknown }).name !== 'match')
          : value,
      ) as Record<string, unknown>,
    answer: (_request, response, { url }) =>
      url.pathname.endsWith('/$match') ? outcomeAnswer(country, 404, 'not-found', 'nothing is served here') : response,
  }),
})
