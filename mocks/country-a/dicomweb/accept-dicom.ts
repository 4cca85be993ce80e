import { acceptableRanges } from './accept-header.ts'
import type { MediaRange } from './accept-header.ts'

const explicitLittleEndian = '1.2.840.10008.1.2.1'

/** How objects may be sent: as parts, or as one file alone [PS3.18 8.7.3]. */
export type DicomForm = 'multipart' | 'single'

/** What is sent: files as they are stored, or decoded to Explicit VR Little Endian. */
export type SentAs = 'stored' | 'uncompressed'

/**
 * The form in which Accept admits DICOM; none and wild cards admit parts.
 * @param objects a file alone is for one object
 * @param syntaxes in which the objects are stored: each can be decoded, but for a video
 */
export function dicomForm(
  accept: string | null,
  objects: number,
  syntaxes: readonly string[] = [],
): DicomForm | undefined {
  return chosen(accept, objects, syntaxes)?.form
}

/** How objects are sent that Accept admits: as stored for `*` and for their own syntax, else decoded. */
export function sentAs(accept: string | null, objects: number, syntaxes: readonly string[]): SentAs {
  return chosen(accept, objects, syntaxes)?.as ?? 'uncompressed'
}

function chosen(
  accept: string | null,
  objects: number,
  syntaxes: readonly string[],
): { form: DicomForm; as: SentAs } | undefined {
  for (const range of acceptableRanges(accept)) {
    const as = syntaxFor(range, syntaxes)
    if (as === undefined) continue
    const { mediaType, parameters } = range
    if (mediaType === '*/*' || mediaType === 'multipart/*') return { form: 'multipart', as }
    if (mediaType === 'multipart/related' && admits(typeOf(parameters), 'application/dicom'))
      return { form: 'multipart', as }
    if (mediaType === 'application/dicom' && objects === 1) return { form: 'single', as }
  }
  return undefined
}

/** A video has no form but its stream: whoever wants it says so, or says `*` [PS3.18 8.7.3.5.2]. */
const video = /^1\.2\.840\.10008\.1\.2\.4\.10\d$/

function syntaxFor({ parameters }: MediaRange, syntaxes: readonly string[]): SentAs | undefined {
  const wanted = parameters.get('transfer-syntax') ?? explicitLittleEndian
  if (wanted === '*') return 'stored'
  if (wanted !== explicitLittleEndian)
    return syntaxes.length > 0 && syntaxes.every((one) => one === wanted) ? 'stored' : undefined
  return syntaxes.some((one) => video.test(one)) ? undefined : 'uncompressed'
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
