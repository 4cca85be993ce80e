import { mutant } from '../../mutant.ts'

export const tokenIsTakenFromTheQuery = mutant({
  id: 'token-is-taken-from-the-query',
  fault: 'A token in the query of a URL is taken as one in the header.',
  breaks: ['HTTP-08/query-token'],
  mutate: (country) => ({
    ...country,
    bearerOf: (context) =>
      country.bearerOf(context) ??
      (context.origin === 'viewer' ? undefined : (context.url.searchParams.get('access_token') ?? undefined)),
  }),
})
