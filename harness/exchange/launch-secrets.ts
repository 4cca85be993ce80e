/** Values that are no secret wherever they stand: UIDs, addresses, dates. Redacting them would spoil the evidence. */
export function isPlainValue(value: string): boolean {
  return /^(?:urn:oid:)?\d+(?:\.\d+)+$/i.test(value) || /^(?:https?:|\/)/i.test(value) || /^\d{4}-\d\d-\d\d/.test(value)
}

/**
 * What makes a one-time URL one: values of its query and fragment, and segments that look drawn by lot. What the launch
 * was told (the study, claims of the token) is no secret of its answer.
 * @param known everything that was sent with the launch, as text
 */
export function launchSecrets(url: string, known: string): readonly string[] {
  const { searchParams, pathname, hash } = new URL(url)
  const [route = '', query = ''] = hash.slice(1).split(/\?(.*)/s)
  const isPair = route.includes('=')
  const values = [searchParams, new URLSearchParams(query), new URLSearchParams(isPair ? route : '')]
    .flatMap((params) => [...params.values()])
    .filter((value) => isSecret(value, known))
  const segments = [...pathname.split('/'), ...(isPair ? [] : route.split('/'))].map(decoded)
  const drawn = segments.filter((segment) => looksDrawn(segment) && isSecret(segment, known))
  if (values.length + drawn.length > 0) return [...values, ...drawn]
  return segments.filter((segment) => isSecret(segment, known)).slice(-1)
}

const isSecret = (value: string, known: string): boolean =>
  value.length >= 8 && !isPlainValue(value) && !known.includes(value)
const looksDrawn = (segment: string): boolean => segment.length >= 16 || (/\d/.test(segment) && /[a-z]/i.test(segment))

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment // a lone % is a letter like another
  }
}
