import type { JWTPayload } from 'jose'
import { lawfulVariant } from '../mutant.ts'

export const opaqueTokens = lawfulVariant({
  id: 'opaque-tokens',
  what: 'Access tokens are opaque and bound to nothing that the client can read.',
  withoutConventions: ['C-1'],
  mutate: (country) => {
    const issued = new Map<string, JWTPayload>()
    return {
      ...country,
      signToken: (claims) => {
        const token = `opaque-${country.world.nextId()}-0123456789abcdef0123456789`
        issued.set(token, claims)
        return Promise.resolve(token)
      },
    }
  },
})
