import { mutant } from '../../mutant.ts'

export const gatewayGivesLists = mutant({
  id: 'gateway-gives-lists',
  fault: 'The gateway of images gives the list of documents too.',
  breaks: ['A13-07/fhir-clinical-payload-channel'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { origin, url }) =>
      origin === 'gateway' && url.pathname.endsWith('/DocumentReference')
        ? Response.json({
            resourceType: 'Bundle',
            type: 'searchset',
            entry: [{ resource: { resourceType: 'DocumentReference', status: 'current' } }],
          })
        : response,
  }),
})
