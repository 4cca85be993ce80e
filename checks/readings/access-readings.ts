import type { accessConflicts } from '../../profiles/conflicts/access-conflicts.ts'
import { headerOf, listOf, objectsOf, textOf } from '../json-body.ts'
import type { Recognisers, Seen } from './seen.ts'
import { shownBy } from './seen.ts'

const metadataOf = ({ exchange, body }: Seen) =>
  exchange.transaction === 'discovery' && textOf(body?.['token_endpoint']) !== undefined ? body : undefined
const wordsOf = (seen: Seen, name: string): readonly string[] => listOf(metadataOf(seen)?.[name]).map(String)
const sentABearer = ({ exchange }: Seen): boolean =>
  exchange.request.headers.some(([name]) => name.toLowerCase() === 'authorization')

const bodySiteNames = ['bodysite', 'anatomical-region', 'body-site'] as const

/** How metadata, refusals and empty answers answer each question of `accessConflicts`. */
export const accessReadings: Recognisers<keyof typeof accessConflicts> = {
  'access-metadata': (seen) => {
    if (metadataOf(seen) === undefined) return []
    return [seen.exchange.request.url.includes('oauth-authorization-server') ? 'iua' : 'smart']
  },
  'client-authentication': (seen) =>
    shownBy(wordsOf(seen, 'token_endpoint_auth_methods_supported'), (method) => {
      if (method === 'private_key_jwt') return 'private-key-jwt'
      return method.startsWith('client_secret_') ? 'client-secret' : undefined
    }),
  'scope-spelling': (seen) =>
    shownBy(wordsOf(seen, 'scopes_supported'), (scope) => {
      if (/\.(read|search)$/.test(scope) && scope.includes('/')) return 'smart-1'
      if (/\/\w+\.(?=[cruds]+$)c?r?u?d?s?$/.test(scope)) return 'smart-2'
      return /^ITI-\d+$/.test(scope) ? 'iua' : undefined
    }),
  'refused-token': (seen) => {
    const status = String(seen.exchange.response?.status)
    return sentABearer(seen) && (status === '401' || status === '403') ? [status] : []
  },
  'body-site-parameter': ({ body }) =>
    body?.['resourceType'] !== 'CapabilityStatement'
      ? []
      : shownBy(
          objectsOf(body['rest']).flatMap(({ resource }) =>
            objectsOf(resource).flatMap(({ searchParam }) => objectsOf(searchParam)),
          ),
          ({ name }) => bodySiteNames.find((one) => one === name),
        ),
  'empty-search': ({ exchange }) => {
    const { transaction, response } = exchange
    if (transaction !== 'RAD-129' || response === undefined) return []
    if (response.status === 204) return ['204']
    const isEmpty = response.status === 200 && headerOf(exchange, 'content-type')?.includes('json') === true
    return isEmpty && response.body.sizeBytes <= 4 ? ['200'] : []
  },
}
