/** A value of a FHIR token parameter: `code`, `system|code`, `|code` (system is empty) or `system|`. */
export interface TokenValue {
  /** Absent: any system. Empty: codes without system only. */
  system?: string
  /** Absent: any code of the system. */
  code?: string
}

/** Alternatives of a token parameter; undefined when one is malformed. @see FHIR R4 search, token */
export function parseTokens(parameter: string): readonly TokenValue[] | undefined {
  const values = splitAlternatives(parameter).map(parseToken)
  const known = values.filter((value) => value !== undefined)
  return known.length === values.length ? known : undefined
}

/** Splits at commas that are not escaped. */
export function splitAlternatives(parameter: string): readonly string[] {
  return (parameter.match(/(?:\\.|[^,\\])+|(?<=^|,)(?=,|$)/gs) ?? ['']).map((part) => part)
}

function parseToken(text: string): TokenValue | undefined {
  const bar = /(?<!\\)\|/.exec(text)
  if (bar === null) return text === '' ? undefined : { code: unescaped(text) }
  const system = unescaped(text.slice(0, bar.index))
  const code = unescaped(text.slice(bar.index + 1))
  if (code === '') return system === '' ? undefined : { system }
  return { system, code }
}

function unescaped(text: string): string {
  return text.replace(/\\([,|$\\])/g, '$1')
}

/** Whether one of the codings meets one of the values. */
export function tokenMatches(
  codings: readonly { system?: string; code: string }[],
  values: readonly TokenValue[],
): boolean {
  return values.some((value) =>
    codings.some(
      (coding) =>
        (value.system === undefined || value.system === (coding.system ?? '')) &&
        (value.code === undefined || value.code === coding.code),
    ),
  )
}

/** Whether one of the identifiers meets one of the values; `urn:oid:` and `urn:uuid:` may be written or left out. */
export function identifierMatches(
  identifiers: readonly { system: string; value: string }[],
  values: readonly TokenValue[],
): boolean {
  return tokenMatches(
    identifiers.map(({ system, value }) => ({ system, code: bare(value) })),
    values.map((value) => (value.code === undefined ? value : { ...value, code: bare(value.code) })),
  )
}

function bare(value: string): string {
  return value.replace(/^urn:(?:oid|uuid):/, '')
}
