import { withHeaderLines } from './with-header-lines.ts'
import { lawfulVariant } from '../mutant.ts'

export const charsetIsQuoted = lawfulVariant({
  id: 'charset-is-quoted',
  what: 'FHIR answers write their character set in quotes and capitals, without a blank.',
  mutate: (country) =>
    withHeaderLines(country, (headers) =>
      headers.map(([name, value]) => [name, value.replace(/; *charset=utf-8$/, ';charset="UTF-8"')]),
    ),
})
