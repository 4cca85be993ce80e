import { withRefusals } from './with-refusals.ts'
import { mutant } from '../../mutant.ts'

export const missingTokenLeadsToALoginPage = mutant({
  id: 'missing-token-leads-to-a-login-page',
  fault: 'A request without a token is redirected to a login page.',
  breaks: ['ST-02/refused-tokens'],
  mutate: (country) =>
    withRefusals(country, (diagnostics) =>
      diagnostics === 'no bearer token'
        ? new Response(null, { status: 302, headers: { Location: '/login' } })
        : undefined,
    ),
})
