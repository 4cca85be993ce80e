import { acceptableRanges } from './accept-header.ts'
import type { MediaRange } from './accept-header.ts'

const explicitLittleEndian = '1.2.840.10008.1.2.1'

/** How objects may be sent: as parts, or as one file alone [PS3.18 8.7.3]. */
export type DicomForm = 'multipart' | 'single'

/**
 * The form in which Accept admits DICOM in Explicit VR Little Endian, the stored syntax; none and wild cards admit parts.
 * @param objects a file alone is for one object
 */
export function dicomForm(accept: string | null, objects: number): DicomForm | undefined {
  for (const range of acceptableRanges(accept)) {
    if (!admitsStoredSyntax(range)) continue
    const { mediaType, parameters } = range
    if (mediaType === '*/*' || mediaType === 'multipart/*') return 'multipart'
    if (mediaType === 'multipart/related' && admits(typeOf(parameters), 'application/dicom')) return 'multipart'
    if (mediaType === 'application/dicom' && objects === 1) return 'single'
  }
  return undefined
}

/** Whether Accept admits pixels without a header, uncompressed: as parts (default), or alone. */
export function octetStreamForm(accept: string | null): DicomForm | undefined {
  for (const range of acceptableRanges(accept)) {
    if (!admitsStoredSyntax(range)) continue
    const { mediaType, parameters } = range
    if (mediaType === '*/*' || mediaType === 'multipart/*') return 'multipart'
    if (mediaType === 'multipart/related' && admits(typeOf(parameters) ?? octetStream, octetStream)) return 'multipart'
    if (mediaType === octetStream || mediaType === 'application/*') return 'single'
  }
  return undefined
}

const octetStream = 'application/octet-stream'

/** Media type of the `type` parameter, whose own parameters do not count. */
const typeOf = (parameters: MediaRange['parameters']): string | undefined =>
  parameters.get('type')?.split(';')[0]?.trim().toLowerCase()

/** Parts of any type, or of any application type, may be of the type that is sent. */
const admits = (range: string | undefined, type: 'application/dicom' | 'application/octet-stream'): boolean =>
  range === type || range === '*/*' || range === 'application/*'

function admitsStoredSyntax({ parameters }: MediaRange): boolean {
  const transferSyntax = parameters.get('transfer-syntax') ?? explicitLittleEndian
  return transferSyntax === '*' || transferSyntax === explicitLittleEndian
}
