import { mutant } from '../../mutant.ts'

export const cookieGoesAcrossSites = mutant({
  id: 'cookie-goes-across-sites',
  fault: 'The session cookie is sent with requests of other sites.',
  breaks: ['VIEW-01/cookie-attributes'],
  mutate: (country) => ({
    ...country,
    sessionCookie: (session) => country.sessionCookie(session).replace('SameSite=Lax', 'SameSite=None'),
  }),
})
