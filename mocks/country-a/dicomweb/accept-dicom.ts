const explicitLittleEndian = '1.2.840.10008.1.2.1'

/** Whether Accept admits multipart DICOM in Explicit VR Little Endian, the stored syntax; none and `*` admit it. */
export function acceptsStoredDicom(accept: string | null): boolean {
  if (accept === null || accept.trim() === '') return true
  return splitOutsideQuotes(accept, ',').some((range) => {
    const [name = '', ...parameters] = splitOutsideQuotes(range, ';').map((part) => part.trim())
    const values = new Map(parameters.map(readParameter))
    if (/^0(?:\.0*)?$/.test(values.get('q') ?? '1')) return false
    const mediaType = name.toLowerCase()
    if (mediaType === '*/*' || mediaType === 'multipart/*') return true
    if (mediaType !== 'multipart/related') return false
    const type = (values.get('type') ?? 'application/dicom').toLowerCase()
    const transferSyntax = values.get('transfer-syntax') ?? explicitLittleEndian
    return type === 'application/dicom' && (transferSyntax === '*' || transferSyntax === explicitLittleEndian)
  })
}

function readParameter(text: string): readonly [string, string] {
  const equals = text.indexOf('=')
  const name = (equals < 0 ? text : text.slice(0, equals)).trim().toLowerCase()
  const value = equals < 0 ? '' : text.slice(equals + 1).trim()
  return [name, value.replace(/^"(.*)"$/s, '$1')]
}

function splitOutsideQuotes(text: string, separator: ',' | ';'): readonly string[] {
  return text.match(separator === ',' ? /(?:"[^"]*"|[^",])+/g : /(?:"[^"]*"|[^";])+/g) ?? []
}
