import { lawfulVariant } from '../mutant.ts'

const quoted = (type: string, boundary: string): string =>
  type.replace(`boundary=${boundary}`, () => `boundary="${boundary}"`)

export const boundariesOfEveryCharacter = lawfulVariant({
  id: 'boundaries-of-every-character',
  what: 'Boundaries have every character that may be in one, are quoted, follow an empty line and have blanks behind them.',
  mutate: (country) => ({
    ...country,
    nextBoundary: () => `=_(${country.nextBoundary().slice(0, 50)})'+,./:?_`,
    multipartContentType: (boundary) => quoted(country.multipartContentType(boundary), boundary),
    octetStreamType: (boundary, service) => quoted(country.octetStreamType(boundary, service), boundary),
    partDelimiter: (boundary, index) =>
      `${index === 0 ? '\r\n' : ''}${country.partDelimiter(boundary, index).replace(`--${boundary}`, () => `--${boundary} \t`)}`,
  }),
})
