import type { AnswerContext } from '../../../country-a/country.ts'

/** The request as if its session cookie had the prefix of the reference. */
export function withHostPrefix(context: AnswerContext): AnswerContext {
  const headers = new Headers(context.headers)
  const cookie = headers.get('cookie')
  if (cookie !== null) headers.set('cookie', `__Host-${cookie}`)
  return { ...context, headers }
}
