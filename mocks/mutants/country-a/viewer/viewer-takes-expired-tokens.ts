import { mutant } from '../../mutant.ts'

export const viewerTakesExpiredTokens = mutant({
  id: 'viewer-takes-expired-tokens',
  fault: 'The viewer takes tokens past their end.',
  breaks: ['OB-03/viewer-without-expired-foreign'],
  mutate: (country) => ({
    ...country,
    notExpired: (claims) => String(claims.aud).endsWith('/viewer') || country.notExpired(claims),
  }),
})
