import { lawfulVariant } from '../mutant.ts'

export const qidoWithoutMatchIs204 = lawfulVariant({
  id: 'qido-without-match-is-204',
  what: 'QIDO-RS without a match is answered by 204.',

  mutate: (country) => ({
    ...country,
    answer: async (_request, response, { origin }) =>
      origin !== 'fhir' && response.status === 200 && (await response.clone().text()) === '[]'
        ? new Response(null, { status: 204, headers: response.headers })
        : response,
  }),
})
