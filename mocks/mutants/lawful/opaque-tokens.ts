import { lawfulVariant } from '../mutant.ts'

export const opaqueTokens = lawfulVariant({
  id: 'opaque-tokens',
  what: 'Access tokens are opaque: nobody but the country can read what they are bound to.',
  withoutConventions: ['C-1'],
  mutate: (country) => {
    const issued = new Map<string, string>()
    return {
      ...country,
      signToken: async (claims) => {
        const token = `opaque-${country.world.nextId()}`
        issued.set(token, await country.signToken(claims))
        return token
      },
      bearerOf: (context) => {
        const token = country.bearerOf(context)
        return token === undefined ? undefined : (issued.get(token) ?? token)
      },
    }
  },
})
