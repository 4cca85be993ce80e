import { inflateSync } from 'node:zlib'
import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { readVisualMarks } from '../../wire/visual-mark.ts'
import type { GreyImage } from '../../wire/visual-mark.ts'
import { readPictureLabel } from './picture-label.ts'
import type { ImageFact } from './exchange.ts'

/** Pixels of an image that is decoded; a larger one has a `problem` and is not. */
const pixelLimit = 40_000_000

/** Pixels in which marks and labels are looked for; a larger image is made smaller for it. */
export const searchedPixels = 1_000_000
/** A larger image of which a quarter of all neighbours differ is noise or stripes, in which looking takes minutes. */
const noisyPixels = 250_000
const noisyShare = 0.25
/** Difference of grey between neighbours that counts. */
const contrast = 40

/**
 * What a rendered image shows: its size, the codes of the visual marks in it, its label. Never throws: what cannot be
 * decoded has a `problem`. Limits: 40 million pixels are decoded, one million searched.
 */
export function imageFact(bytes: Uint8Array): ImageFact | undefined {
  const form = formOf(bytes)
  if (form === undefined) return undefined
  try {
    const image = form === 'png' ? decodePng(bytes) : decodeJpeg(bytes)
    const small = reduced(image)
    if (isNoise(small)) throw new RangeError('the image is noise: nothing is looked for in it')
    const label = readPictureLabel(small)
    const marks = readVisualMarks(small)
    return {
      form,
      columns: image.columns,
      rows: image.rows,
      marks,
      ...(label === undefined ? {} : { label }),
      meanGrey: meanOf(image),
    }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return { form, columns: 0, rows: 0, marks: [], meanGrey: 0, problem }
  }
}

/** The bytes begin like an image that can be decoded. */
export const looksLikeImage = (bytes: Uint8Array): boolean => formOf(bytes) !== undefined

/** By the first bytes, whatever the media type says. */
function formOf(bytes: Uint8Array): 'png' | 'jpeg' | undefined {
  const begins = (...first: readonly number[]): boolean => first.every((byte, index) => bytes[index] === byte)
  if (begins(0x89, 0x50, 0x4e, 0x47)) return 'png'
  return begins(0xff, 0xd8, 0xff) ? 'jpeg' : undefined
}

function decodePng(bytes: Uint8Array): GreyImage {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (header.getUint32(16) * header.getUint32(20) > pixelLimit) throw new RangeError('the image is too large to decode')
  needHonestPng(bytes, header)
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes))
  return greyOf(width, height, data)
}

/** Interlaced pixels are unpacked without a limit, and a second header would name another size: both are looked at first. */
function needHonestPng(bytes: Uint8Array, header: DataView): void {
  const packed: Uint8Array[] = []
  for (let at = 8, chunks = 0; at + 12 <= bytes.byteLength; at += 12 + header.getUint32(at), chunks++) {
    const type = header.getUint32(at + 4)
    if (type === headerChunk && chunks > 0) throw new RangeError('the image has two headers')
    if (type === dataChunk) packed.push(bytes.subarray(at + 8, at + 8 + header.getUint32(at)))
  }
  if (header.getUint8(28) === 0) return
  const mostBytes = (header.getUint32(16) + 8) * (header.getUint32(20) + 8) * 8 * 2
  inflateSync(Buffer.concat(packed), { maxOutputLength: mostBytes })
}

const [headerChunk, dataChunk] = [0x49484452, 0x49444154] // IHDR, IDAT

function decodeJpeg(bytes: Uint8Array): GreyImage {
  const { width, height, data } = jpeg.decode(bytes, {
    useTArray: true,
    maxResolutionInMP: pixelLimit / 1_000_000,
    maxMemoryUsageInMB: 512,
  })
  return greyOf(width, height, data)
}

function greyOf(columns: number, rows: number, rgba: Uint8Array): GreyImage {
  const grey = new Uint8Array(columns * rows)
  for (let index = 0; index < grey.length; index++)
    grey[index] = ((rgba[index * 4] ?? 0) + (rgba[index * 4 + 1] ?? 0) + (rgba[index * 4 + 2] ?? 0)) / 3
  return { columns, rows, grey }
}

/** Every n-th pixel of every n-th row, so that few enough are left. */
function reduced(image: GreyImage): GreyImage {
  const step = Math.ceil(Math.sqrt((image.columns * image.rows) / searchedPixels))
  if (step <= 1) return image
  const [columns, rows] = [Math.floor(image.columns / step), Math.floor(image.rows / step)]
  const grey = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      grey[row * columns + column] = image.grey[row * step * image.columns + column * step] ?? 0
  return { columns, rows, grey }
}

function isNoise({ grey }: GreyImage): boolean {
  if (grey.length < noisyPixels) return false
  let changes = 0
  for (let index = 1; index < grey.length; index++)
    if (Math.abs((grey[index] ?? 0) - (grey[index - 1] ?? 0)) > contrast) changes++
  return changes > grey.length * noisyShare
}

function meanOf({ grey }: GreyImage): number {
  let sum = 0
  for (const value of grey) sum += value
  return Math.round(sum / Math.max(1, grey.length))
}
