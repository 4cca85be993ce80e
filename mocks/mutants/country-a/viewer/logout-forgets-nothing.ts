import { mutant } from '../../mutant.ts'

export const logoutForgetsNothing = mutant({
  id: 'logout-forgets-nothing',
  fault: 'A logout removes the cookie from the browser and leaves the session.',
  breaks: ['VIEW-04/ends-session'],
  mutate: (country) => ({ ...country, endSession: () => undefined }),
})
