import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { readDicomFile, textOf } from '../../../wire/dicom-part10.ts'

/** Center and width of a linear VOI window, in output units of the modality LUT. */
export interface Window {
  center: number
  width: number
}

/** One frame as grey values of 8 bits, row by row; with `colour` the red, green and blue of each pixel. */
export interface RenderedFrame {
  columns: number
  rows: number
  grey: Uint8Array
  colour?: Uint8Array
  window: Window
}

/**
 * Renders a frame of an uncompressed MONOCHROME2 or RGB object [PS3.3 C.11.1, C.11.2.1.2].
 * @param frame from 1
 * @returns undefined when the object has no such frame
 */
export function renderFrame(file: Uint8Array, frame: number, window?: Window): RenderedFrame | undefined {
  const { dataSet, pixelData } = readDicomFile(file)
  if (pixelData === undefined || pixelData.encapsulated) return undefined
  const number = (tag: string, otherwise: number): number => {
    const value = Number(textOf(dataSet, tag)?.split('\\')[0] ?? Number.NaN)
    return Number.isFinite(value) ? value : otherwise
  }
  const [rows, columns] = [number('0028,0010', 0), number('0028,0011', 0)]
  const step = number('0028,0100', 8) === 16 ? 2 : 1
  const samples = number('0028,0002', 1) === 3 ? 3 : 1
  const size = rows * columns * step * samples
  const from = pixelData.offset + (frame - 1) * size
  if (frame < 1 || size === 0 || frame * size > pixelData.sizeBytes) return undefined
  const [slope, intercept] = [number('0028,1053', 1), number('0028,1052', 0)]
  const full = 2 ** number('0028,0101', 8)
  const own = {
    center: number('0028,1050', (full / 2) * slope + intercept),
    width: number('0028,1051', full * slope),
  }
  const shown = window ?? own
  const grey = new Uint8Array(rows * columns)
  if (samples === 3) {
    const colour = file.slice(from, from + size)
    grey.forEach((_, index) => {
      grey[index] = ((colour[index * 3] ?? 0) + (colour[index * 3 + 1] ?? 0) + (colour[index * 3 + 2] ?? 0)) / 3
    })
    return { columns, rows, grey, colour, window: shown }
  }
  for (let index = 0; index < grey.length; index++) {
    const at = from + index * step
    const stored = step === 2 ? (file[at] ?? 0) + (file[at + 1] ?? 0) * 256 : (file[at] ?? 0)
    grey[index] = greyOf(stored * slope + intercept, shown)
  }
  return { columns, rows, grey, window: shown }
}

/** Linear VOI LUT function [PS3.3 C.11.2.1.2.1] onto 0 to 255. */
function greyOf(value: number, { center, width }: Window): number {
  if (width <= 1) return value <= center - 0.5 ? 0 : 255
  const level = (value - (center - 0.5)) / (width - 1) + 0.5
  return Math.round(Math.min(1, Math.max(0, level)) * 255)
}

/** A region of a frame; what lies beyond the frame is left out. */
export function partOf(
  frame: RenderedFrame,
  region: { left: number; top: number; columns: number; rows: number },
): RenderedFrame {
  const left = Math.min(region.left, frame.columns - 1)
  const top = Math.min(region.top, frame.rows - 1)
  const columns = Math.min(region.columns, frame.columns - left)
  const rows = Math.min(region.rows, frame.rows - top)
  return resampled(frame, columns, rows, (column, row) => (top + row) * frame.columns + left + column)
}

/** The frame scaled to fit into a viewport with its aspect kept, by nearest neighbour; never beyond 4096. */
export function scaledToFit(frame: RenderedFrame, viewport: { columns: number; rows: number }): RenderedFrame {
  const scale = Math.min(viewport.columns / frame.columns, viewport.rows / frame.rows)
  const columns = Math.min(4096, Math.max(1, Math.round(frame.columns * scale)))
  const rows = Math.min(4096, Math.max(1, Math.round(frame.rows * scale)))
  const sourceOf = (column: number, row: number): number =>
    Math.floor(((row + 0.5) * frame.rows) / rows) * frame.columns +
    Math.floor(((column + 0.5) * frame.columns) / columns)
  return resampled(frame, columns, rows, sourceOf)
}

/** A picture of another size whose pixels are taken from these places of a frame. */
export function resampled(
  frame: RenderedFrame,
  columns: number,
  rows: number,
  sourceOf: (column: number, row: number) => number,
): RenderedFrame {
  const grey = new Uint8Array(columns * rows)
  const colour = frame.colour === undefined ? undefined : new Uint8Array(columns * rows * 3)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [at, source] = [row * columns + column, sourceOf(column, row)]
      grey[at] = frame.grey[source] ?? 0
      if (frame.colour !== undefined) colour?.set(frame.colour.subarray(source * 3, source * 3 + 3), at * 3)
    }
  return { columns, rows, grey, window: frame.window, ...(colour && { colour }) }
}

const renditions = new WeakMap<Uint8Array, Map<string, Uint8Array | undefined>>()
const renditionsOfAFile = 50

/** A rendition of a file, made once for as long as the file is remembered. */
export function renderedOnce(
  file: Uint8Array,
  how: string,
  make: () => Uint8Array | undefined,
): Uint8Array | undefined {
  const known = renditions.get(file) ?? new Map<string, Uint8Array | undefined>()
  renditions.set(file, known)
  if (known.has(how)) return known.get(how)
  const made = make()
  if (known.size < renditionsOfAFile) known.set(how, made)
  return made
}

/** A rendered frame as PNG. */
export function pngOf(frame: RenderedFrame): Uint8Array {
  const colorType = frame.colour === undefined ? 0 : 2
  const png = new PNG({ width: frame.columns, height: frame.rows, colorType })
  png.data = Buffer.from(rgbaOf(frame))
  return PNG.sync.write(png, { colorType, inputColorType: 6 })
}

/** A rendered frame as baseline JPEG. @param quality 1 to 100 */
export function jpegOf(frame: RenderedFrame, quality = 90): Uint8Array {
  return jpeg.encode({ data: rgbaOf(frame), width: frame.columns, height: frame.rows }, quality).data
}

function rgbaOf({ grey, colour }: RenderedFrame): Uint8Array {
  const rgba = new Uint8Array(grey.length * 4).fill(255)
  grey.forEach((value, index) => {
    if (colour === undefined) rgba.fill(value, index * 4, index * 4 + 3)
    else rgba.set(colour.subarray(index * 3, index * 3 + 3), index * 4)
  })
  return rgba
}
