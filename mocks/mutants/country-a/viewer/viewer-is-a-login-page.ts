import { mutant } from '../../mutant.ts'

export const viewerIsALoginPage = mutant({
  id: 'viewer-is-a-login-page',
  fault: 'The one-time URL leads to a login page.',
  breaks: ['OB-02/judged-browser-after-redirects'],
  mutate: (country) => ({
    ...country,
    viewerPage: () =>
      '<!doctype html><html lang="en"><title>Sign in</title><form><input name="user"><input type="password" name="password"><button>Sign in</button></form></html>',
  }),
})
