import { withHeaderLines } from './with-header-lines.ts'
import { lawfulVariant } from '../mutant.ts'

export const ownRequestIdWithCorrelationId = lawfulVariant({
  id: 'own-request-id-with-correlation-id',
  what: 'Answers carry a request id of the server, and repeat that of the client as X-Correlation-Id.',
  mutate: (country) =>
    withHeaderLines(country, (headers, { headers: asked }) => [
      ...headers.filter(([name]) => name.toLowerCase() !== 'x-request-id'),
      ['X-Request-Id', country.world.nextId()],
      ...(asked.get('x-request-id') === null ? [] : [['X-Correlation-Id', asked.get('x-request-id') ?? ''] as const]),
    ]),
})
