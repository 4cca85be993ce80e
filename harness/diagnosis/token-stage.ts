import type { TokenRequest } from '../clients/token-client.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { answeredText, jsonIn, memberOf, saidBy, troubleIn } from './answer.ts'
import { notOk, ok } from './stage.ts'
import type { StageOutcome } from './stage.ts'
import { tokenRefusalCauses } from './token-refusal-causes.ts'

/** What the token endpoint gave for one channel [ITI-71], or why it refused. */
export function tokenStage(
  exchange: Exchange,
  asked: TokenRequest,
  context: { clockOffsetSeconds: number | undefined },
): StageOutcome {
  const trouble = troubleIn(exchange, 'a token')
  if (trouble !== undefined) return trouble
  const document = jsonIn(exchange)
  const status = exchange.response?.status
  if (status === 200) {
    if (memberOf(document, 'access_token') === undefined)
      return notOk('target', 'answered 200 without an access_token', 'The token endpoint must give one, or an error.')
    const lifetime = (document as { expires_in?: unknown }).expires_in
    const lives = typeof lifetime === 'number' ? `lives ${lifetime} s` : 'its lifetime is not said'
    return ok(`client ${asked.client.id} got a token, which ${lives}`)
  }
  if (status === 404 || status === 405)
    return notOk(
      'configuration',
      `${asked.endpointUrl}: ${answeredText(exchange)}`,
      'Check token.endpointUrl of the target file, or leave it out: then it is discovered.',
    )
  const error = memberOf(document, 'error')
  if (error === undefined)
    return notOk(
      'target',
      `${asked.endpointUrl}: ${answeredText(exchange)}`,
      'A refusal must carry error in JSON [RFC 6749 5.2]: ask the operator of the target why.',
    )
  const { blame, causes } = tokenRefusalCauses(error, memberOf(document, 'error_description') ?? '', asked, context)
  return notOk(blame, `refused with ${status ?? 'no'} ${saidBy(exchange)}`, ...causes)
}
