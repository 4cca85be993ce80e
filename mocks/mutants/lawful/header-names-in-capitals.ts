import { withHeaderLines } from './with-header-lines.ts'
import { lawfulVariant } from '../mutant.ts'

export const headerNamesInCapitals = lawfulVariant({
  id: 'header-names-in-capitals',
  what: 'Names of headers are in capitals, and their clock is five seconds slow.',
  mutate: (country) =>
    withHeaderLines(country, (headers) => [
      ...headers.map(([name, value]) => [name.toUpperCase(), value] as const),
      ...(headers.some(([name]) => name.toLowerCase() === 'date')
        ? []
        : [['DATE', new Date(country.world.now().getTime() - 5000).toUTCString()] as const]),
    ]),
})
