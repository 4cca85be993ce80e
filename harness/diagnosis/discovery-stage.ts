import type { Exchange } from '../exchange/exchange.ts'
import { answeredText, jsonIn, memberOf, troubleIn } from './answer.ts'
import { notOk, ok, warning } from './stage.ts'
import type { StageOutcome } from './stage.ts'

/**
 * The discovery document [SMART App Launch: .well-known/smart-configuration] and the token endpoint to use.
 * @param inFile token.endpointUrl of the target file, which goes first
 */
export function discoveryStage(
  exchange: Exchange,
  inFile: string | undefined,
): { outcome: StageOutcome; tokenEndpointUrl: string | undefined } {
  const outcome = judged(exchange, inFile)
  const named = memberOf(jsonIn(exchange), 'token_endpoint')
  const usable = exchange.response?.status === 200 && named !== undefined && isWeb(named) ? named : undefined
  return { outcome, tokenEndpointUrl: inFile ?? usable }
}

function judged(exchange: Exchange, inFile: string | undefined): StageOutcome {
  const trouble = troubleIn(exchange, 'a discovery document') ?? wrongAnswer(exchange)
  if (trouble !== undefined)
    return inFile === undefined
      ? {
          ...trouble,
          next: [...(trouble.next ?? []), 'Or name the token endpoint in the target file: token.endpointUrl.'],
        }
      : warning(`${trouble.found}; token.endpointUrl of the target file is used`, ...(trouble.next ?? []))
  const document = jsonIn(exchange)
  const endpoint = memberOf(document, 'token_endpoint') ?? ''
  const keys = memberOf(document, 'jwks_uri')
  const found = `token endpoint ${endpoint}${keys === undefined ? ', no jwks_uri' : ''}`
  return inFile !== undefined && inFile !== endpoint
    ? warning(
        `${found}; the target file says ${inFile}, which is used`,
        'Compare both: the wrong one makes aud of the client assertion wrong.',
      )
    : ok(found)
}

function wrongAnswer(exchange: Exchange): StageOutcome | undefined {
  const status = exchange.response?.status
  const { url } = exchange.request
  if (status === 404)
    return notOk(
      'target',
      `nothing at ${url} (404)`,
      'Check fhir.baseUrl of the target file: the document stands at [base]/.well-known/smart-configuration.',
      'Ask the operator of the target to publish it.',
    )
  if (status !== 200)
    return notOk('target', answeredText(exchange), 'The document is public: the target must answer without a token.')
  const document = jsonIn(exchange)
  if (document === undefined) return notOk('target', `what is at ${url} is not JSON`, 'The target must mend it.')
  const endpoint = memberOf(document, 'token_endpoint')
  if (endpoint === undefined || !isWeb(endpoint))
    return notOk('target', `the document at ${url} names no token_endpoint`, 'The target must add it.')
  return undefined
}

const isWeb = (url: string): boolean => URL.canParse(url) && /^https?:/i.test(url)
