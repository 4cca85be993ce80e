import type { AnswerContext, CountryA, Service } from '../country.ts'
import type { StoredInstance } from '../country-world.ts'
import { answerOf, jsonAnswer } from '../fhir/fhir-answer.ts'
import { accepts } from '../fhir/media-type.ts'
import type { RenderedForm } from './rendered-form.ts'
import { imagingError } from './study-access.ts'

/** What a request for frames or images names in its path. */
export interface Asked {
  /** Study, series, instance: as many as the path has. */
  uids: readonly string[]
  frames?: string
}

/** WADO-RS frames of an instance, in the order asked [PS3.18 10.4.1.1]. */
export async function wadoFrames(country: CountryA, context: AnswerContext, asked: Asked): Promise<Response> {
  const found = await selection(country, context, asked.uids, 'frames')
  if (found instanceof Response) return found
  const frames = framesOf(country, found, asked.frames)
  if (frames instanceof Response) return frames
  if (country.octetStreamForm(country.acceptOf(context)) !== 'multipart')
    return imagingError(406, 'multipart/related; type="application/octet-stream", Explicit VR Little Endian or *')
  if (!frames.some(({ stored }) => country.canBeDrawn(stored))) return imagingError(406, noPicture)
  const parts = frames.map(({ stored, frame }) => country.frameBytes(stored, frame))
  return parts.some((bytes) => bytes === undefined)
    ? imagingError(404, 'no such frame')
    : octetStreams(
        country,
        parts.flatMap((bytes) => bytes ?? []),
        'frames',
      )
}

/** Rendered images of a study, a series, an instance or frames [PS3.18 10.4.1.1.3]. */
export async function wadoRendered(country: CountryA, context: AnswerContext, asked: Asked): Promise<Response> {
  const found = await selection(country, context, asked.uids, 'rendered')
  if (found instanceof Response) return found
  const all = framesOf(country, found, asked.frames)
  if (all instanceof Response) return all
  const pictures = all.filter(({ stored }) => country.canBeDrawn(stored))
  if (pictures.length === 0) return imagingError(406, noPicture)
  const parameters = country.renderParameters(context.url.searchParams)
  if (parameters === undefined) return imagingError(400, 'viewport, window or quality cannot be read')
  const accept = country.acceptOf(context)
  const ofOneObject = asked.frames === undefined && found.length === 1
  const form =
    country.renderedForm(accept, pictures.length) ?? (ofOneObject ? country.renderedForm(accept, 1) : undefined)
  if (form === undefined) return imagingError(406, 'image/jpeg or image/png; as parts where there are several')
  const wanted = form.parts ? pictures : pictures.slice(0, 1)
  const images = wanted.map(({ stored, frame }) => country.renderedImage(stored, frame, form.image, parameters))
  const [first] = images
  if (first === undefined || images.some((image) => image === undefined)) return imagingError(404, 'no such frame')
  return form.parts
    ? imageParts(
        country,
        images.flatMap((image) => image ?? []),
        form,
      )
    : image(first, form)
}

const noPicture = 'no picture can be drawn of it: ask for application/dicom, with transfer-syntax=* for a video'

/** The thumbnail of a study, a series, an instance or a frame [PS3.18 10.4.1.1.4]. */
export async function wadoThumbnail(country: CountryA, context: AnswerContext, asked: Asked): Promise<Response> {
  const found = await selection(country, context, asked.uids, 'thumbnail')
  if (found instanceof Response) return found
  const parameters = country.renderParameters(context.url.searchParams)
  const [frame = 1, ...more] = country.frameNumbers(asked.frames ?? '1') ?? [Number.NaN, Number.NaN]
  if (parameters === undefined || more.length > 0) return imagingError(400, 'viewport or frame cannot be read')
  const form = country.renderedForm(country.acceptOf(context), 1)
  if (form?.image !== 'jpeg' || form.parts) return imagingError(406, 'image/jpeg only')
  const pictures = found.filter((one) => country.canBeDrawn(one))
  if (pictures.length === 0) return imagingError(406, noPicture)
  const stored = country.representative(pictures)
  const bytes = stored === undefined ? undefined : country.thumbnail(stored, frame, parameters)
  return bytes === undefined ? imagingError(404, 'no such frame') : image(bytes, form)
}

/** WADO-RS metadata of a study, a series or an instance as DICOM JSON [PS3.18 10.4.1.1.2]. */
export async function wadoMetadata(country: CountryA, context: AnswerContext, asked: Asked): Promise<Response> {
  const found = await selection(country, context, asked.uids, 'metadata')
  if (found instanceof Response) return found
  if (!accepts(country.acceptOf(context), ['application/dicom+json', 'application/json']))
    return imagingError(406, 'application/dicom+json only')
  return jsonAnswer(
    found.map((stored) => country.wadoMetadata(stored, country.instanceBytes(stored))),
    200,
    'application/dicom+json',
  )
}

/** Bulk data that metadata name: the pixels of an instance [PS3.18 10.4.1.1.5]. */
export async function wadoBulkData(
  country: CountryA,
  context: AnswerContext,
  uids: readonly string[],
  path: string,
): Promise<Response> {
  const found = await selection(country, context, uids, 'bulkdata')
  if (found instanceof Response) return found
  const [stored] = found
  if (stored === undefined || path.toUpperCase() !== '7FE00010') return imagingError(404, 'no such bulk data')
  const bytes = country.bulkData(stored)
  const form = country.octetStreamForm(country.acceptOf(context))
  if (form === undefined) return imagingError(406, 'application/octet-stream, alone or as a part')
  return form === 'multipart'
    ? octetStreams(country, [bytes], 'bulkdata')
    : answerOf(bytes, 200, { 'Content-Type': 'application/octet-stream' })
}

async function selection(
  country: CountryA,
  context: AnswerContext,
  uids: readonly string[],
  service: Service,
): Promise<readonly StoredInstance[] | Response> {
  const study = await country.access(country, context, uids[0] ?? '', service)
  if (study instanceof Response) return study
  if (!country.acceptIsReadable(country.acceptOf(context))) return imagingError(400, 'Accept cannot be read')
  const found = country.selected(uids, context.origin, service)
  return found.length === 0 ? imagingError(404, 'no such object') : found
}

interface FrameOf {
  stored: StoredInstance
  frame: number
}

/** The frames of a list, or all frames of the objects. */
function framesOf(
  country: CountryA,
  found: readonly StoredInstance[],
  list: string | undefined,
): readonly FrameOf[] | Response {
  const [stored] = found
  if (list === undefined || stored === undefined)
    return found.flatMap((one) =>
      Array.from({ length: one.instance.numberOfFrames }, (_, index) => ({ stored: one, frame: index + 1 })),
    )
  const numbers = country.frameNumbers(list)
  return numbers === undefined
    ? imagingError(400, 'frames are numbers from 1, joined by commas')
    : numbers.map((frame) => ({ stored, frame }))
}

function octetStreams(country: CountryA, parts: readonly Uint8Array[], service: Service): Response {
  const boundary = country.nextBoundary()
  const type = 'application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1'
  return answerOf(partsBody(parts, type, boundary), 200, { 'Content-Type': country.octetStreamType(boundary, service) })
}

function image(bytes: Uint8Array, form: RenderedForm): Response {
  return answerOf(bytes, 200, { 'Content-Type': `image/${form.image}` })
}

function imageParts(country: CountryA, images: readonly Uint8Array[], form: RenderedForm): Response {
  const boundary = country.nextBoundary()
  const type = `image/${form.image}`
  return answerOf(partsBody(images, type, boundary), 200, {
    'Content-Type': `multipart/related; type="${type}"; boundary=${boundary}`,
  })
}

function partsBody(parts: readonly Uint8Array[], type: string, boundary: string): Uint8Array {
  const pieces = parts.flatMap((bytes) => [
    Buffer.from(`--${boundary}\r\nContent-Type: ${type}\r\nContent-Length: ${String(bytes.byteLength)}\r\n\r\n`),
    bytes,
    Buffer.from('\r\n'),
  ])
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)])
}
