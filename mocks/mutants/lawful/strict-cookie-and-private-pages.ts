import { lawfulVariant } from '../mutant.ts'

export const strictCookieAndPrivatePages = lawfulVariant({
  id: 'strict-cookie-and-private-pages',
  what: 'The session cookie is SameSite=Strict, and pages may be framed by the viewer itself.',
  mutate: (country) => ({
    ...country,
    sessionCookie: (session) => country.sessionCookie(session).replace('SameSite=Lax', 'SameSite=Strict'),
    viewerHeaders: (language) => ({
      ...country.viewerHeaders(language),
      'Content-Security-Policy': "frame-ancestors 'self'",
      'Cache-Control': 'private, no-store, max-age=0',
    }),
  }),
})
