/** Whether an Accept header admits one of the media types; none, and `*`, admit all. Types with q=0 are refused. */
export function accepts(accept: string | null, mediaTypes: readonly string[]): boolean {
  if (accept === null || accept.trim() === '') return true
  return accept.split(',').some((range) => {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    if (parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))) return false
    return name === '*/*' || mediaTypes.some((type) => name === type || name === `${type.split('/')[0] ?? ''}/*`)
  })
}
