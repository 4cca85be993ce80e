import { outcomeAnswer } from '../../country-a/fhir/fhir-answer.ts'
import { lawfulVariant } from '../mutant.ts'

export const unknownDomainIs404 = lawfulVariant({
  id: 'unknown-domain-is-404',
  what: 'An identifier domain that is not known is answered by 404.',

  mutate: (country) => ({
    ...country,
    answer: async (_request, response, { url }) =>
      /\/Patient(?:\/_search)?$/.test(url.pathname) && (await response.clone().text()).includes('identifier domain')
        ? outcomeAnswer(country, 404, 'not-found', 'the identifier domain is not known')
        : response,
  }),
})
