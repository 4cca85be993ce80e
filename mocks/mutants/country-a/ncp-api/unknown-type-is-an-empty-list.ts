import { mutant } from '../../mutant.ts'

export const unknownTypeIsAnEmptyList = mutant({
  id: 'unknown-type-is-an-empty-list',
  fault: 'A resource type that is not served is answered by an empty list.',
  breaks: ['NCP-04/unknown-type'],
  dialect: 'ncp-api',
  mutate: (country) => ({
    ...country,
    answer: (_request, response, context) =>
      response.status === 404 && context.url.pathname.startsWith('/fhir/NoSuchType')
        ? Response.json({ resourceType: 'Bundle', type: 'searchset', total: 0 })
        : response,
  }),
})
