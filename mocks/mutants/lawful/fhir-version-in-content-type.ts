import { lawfulVariant } from '../mutant.ts'

export const fhirVersionInContentType = lawfulVariant({
  id: 'fhir-version-in-content-type',
  what: 'FHIR answers name the FHIR version in their media type.',

  mutate: (country) => ({
    ...country,
    answer: (_request, response, { origin }) => {
      const type = response.headers.get('Content-Type') ?? ''
      if (origin !== 'fhir' || !type.startsWith('application/fhir+json')) return response
      const headers = new Headers(response.headers)
      headers.set('Content-Type', 'Application/FHIR+json; fhirVersion=4.0')
      return new Response(response.body, { status: response.status, headers })
    },
  }),
})
