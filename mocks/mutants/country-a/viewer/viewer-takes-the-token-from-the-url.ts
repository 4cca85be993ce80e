import { mutant } from '../../mutant.ts'

export const viewerTakesTheTokenFromTheUrl = mutant({
  id: 'viewer-takes-the-token-from-the-url',
  fault: 'The viewer takes a token from the URL.',
  breaks: ['OB-03/viewer-without-expired-foreign'],
  mutate: (country) => ({
    ...country,
    bearerOf: (context) =>
      country.bearerOf(context) ??
      (context.origin === 'viewer' ? (context.url.searchParams.get('access_token') ?? undefined) : undefined),
  }),
})
