import { mutant } from '../../mutant.ts'

export const cookieIsForScripts = mutant({
  id: 'cookie-is-for-scripts',
  fault: 'The session cookie can be read by scripts.',
  breaks: ['VIEW-01/cookie-attributes'],
  mutate: (country) => ({
    ...country,
    sessionCookie: (session) => country.sessionCookie(session).replace(' HttpOnly;', ''),
  }),
})
