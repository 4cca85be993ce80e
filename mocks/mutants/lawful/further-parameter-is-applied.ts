import { withClaims } from '../country-a/claims/with-claims.ts'
import { lawfulVariant } from '../mutant.ts'

export const furtherParameterIsApplied = lawfulVariant({
  id: 'further-parameter-is-applied',
  what: 'Names the search parameter custodian, and applies it.',
  mutate: (country) => ({
    ...withClaims(country, 'DocumentReference', (resource) => ({
      ...resource,
      searchParam: [...(resource.searchParam ?? []), { name: 'custodian', type: 'reference' }],
    })),
    documentParameters: [...country.documentParameters, 'custodian'],
    answer: (request, response) =>
      response.status === 200 && new URL(request.url).searchParams.has('custodian')
        ? new Response(JSON.stringify({ resourceType: 'Bundle', type: 'searchset', total: 0 }), response)
        : response,
  }),
})
