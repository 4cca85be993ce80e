import { withHostPrefix } from './with-host-prefix.ts'
import { mutant } from '../../mutant.ts'

export const cookieIsNotSecure = mutant({
  id: 'cookie-is-not-secure',
  fault: 'The session cookie may travel in the clear.',
  breaks: ['VIEW-01/cookie-attributes'],
  mutate: (country) => ({
    ...country,
    sessionCookie: (session) => country.sessionCookie(session).replace(' Secure;', '').replace('__Host-', ''),
    sessionOf: (context) => country.sessionOf(withHostPrefix(context)),
    endSession: (context) => {
      country.endSession(withHostPrefix(context))
    },
  }),
})
