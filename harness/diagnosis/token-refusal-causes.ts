import type { TokenRequest } from '../clients/token-client.ts'
import type { StageBlame } from './stage.ts'

interface Cause {
  /** Words of a description that point to this cause. */
  words: RegExp
  says: string
}

/** The usual causes of a refusal [RFC 6749 5.2, RFC 7523 3, RFC 8707], those that the description names first. */
export function tokenRefusalCauses(
  error: string,
  description: string,
  asked: TokenRequest,
  { clockOffsetSeconds }: { clockOffsetSeconds: number | undefined },
): { blame: StageBlame; causes: readonly string[] } {
  const { client, scope, resource, endpointUrl } = asked
  if (error === 'invalid_scope')
    return {
      blame: 'configuration',
      causes: [`The client ${client.id} needs the scope "${scope}": ask the operator of the target to grant it.`],
    }
  if (error === 'invalid_target')
    return {
      blame: 'configuration',
      causes: [
        `resource was ${resource}: it must be the base URL as the target knows it; compare with the target file.`,
      ],
    }
  if (error === 'unauthorized_client' || error === 'access_denied')
    return {
      blame: 'configuration',
      causes: [`The client ${client.id} is known and may not have this token: ask the operator of the target.`],
    }
  if (error === 'unsupported_grant_type')
    return { blame: 'target', causes: ['grant_type was client_credentials: the target must take it [ITI-71].'] }
  if (error !== 'invalid_client' && error !== 'invalid_grant')
    return {
      blame: error === 'server_error' || error === 'temporarily_unavailable' ? 'target' : 'configuration',
      causes: ['Ask the operator of the target for the log of this request; the description above is what it says.'],
    }
  const far = Math.abs(clockOffsetSeconds ?? 0) > 30
  const clock = `Clock: iat and exp of the assertion are this machine's${far ? `, which is ${Math.round(Math.abs(clockOffsetSeconds ?? 0))} s off the target's` : ''}.`
  const causes: readonly Cause[] = [
    {
      words: /\bkid\b|key|jwks|signature|verif/i,
      says: `Key: the target must have registered the public key with kid "${client.keyId}" for ${client.algorithm}; without token.client.privateKeyFile a new key is made for each run.`,
    },
    {
      words: /\baud\b|audience/i,
      says: `Audience: aud was ${endpointUrl}; the target must know its token endpoint by exactly this URL.`,
    },
    { words: /expired|future|clock|\b(exp|iat|nbf)\b|not valid yet/i, says: clock },
    {
      words: /\b(iss|sub)\b|unknown client|registered|client.?id/i,
      says: `Client: iss and sub were "${client.id}"; the target must have registered this client id.`,
    },
  ]
  const named = (cause: Cause): boolean => cause.words.test(description) || (far && cause.says === clock)
  return {
    blame: 'configuration',
    causes: [...causes.filter(named), ...causes.filter((cause) => !named(cause))].map(({ says }) => says),
  }
}
