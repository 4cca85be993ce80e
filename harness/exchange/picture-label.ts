import jsQR from 'jsqr'
import qrcode from 'qrcode-generator'
import { PICTURE_LABEL } from '../../terms/picture-label.ts'
import type { GreyImage } from '../../wire/visual-mark.ts'
import type { PictureLabelFact } from './exchange.ts'

interface Point {
  x: number
  y: number
}

/** A code has no module of less than a pixel: below this side none is looked for. */
const shortestSide = 64
/** How far a corner of the picture may lie outside the image, in parts of the picture's side. */
const tolerance = 0.03

/** The label of the picture in an image, read by its QR code; undefined when none can be read, or it is not of ours. */
export function readPictureLabel({ columns, rows, grey }: GreyImage): PictureLabelFact | undefined {
  if (columns < shortestSide || rows < shortestSide) return undefined
  const rgba = new Uint8ClampedArray(grey.length * 4)
  grey.forEach((value, index) => rgba.fill(value, index * 4, index * 4 + 3))
  const found = jsQR.default(rgba, columns, rows, { inversionAttempts: 'dontInvert' })
  if (found === null || !/^[^|]+\|[^|]+\|\d+\|\d+\|[LR]?\|\d+$/.test(found.data)) return undefined
  const { topLeftCorner: origin, topRightCorner: right, bottomLeftCorner: below } = found.location
  const modules = modulesOf(found.data)
  const [across, down] = [stepOf(origin, right, modules.length), stepOf(origin, below, modules.length)]
  const darkAt = (column: number, row: number): boolean => {
    const x = Math.floor(origin.x + (column + 0.5) * across.x + (row + 0.5) * down.x)
    const y = Math.floor(origin.y + (column + 0.5) * across.y + (row + 0.5) * down.y)
    return (grey[y * columns + x] ?? 255) < 128
  }
  const mirrored =
    agreement(modules, (row, column) => darkAt(row, column)) > agreement(modules, (row, column) => darkAt(column, row))
  const corners = mirrored
    ? cornersOf(origin, down, across, modules.length)
    : cornersOf(origin, across, down, modules.length)
  return {
    text: found.data,
    lies: mirrored ? 'mirrored' : turned(across),
    whole: corners.every(({ x, y }) => isWithin(x, columns, across) && isWithin(y, rows, across)),
  }
}

const stepOf = (from: Point, to: Point, modules: number): Point => ({
  x: (to.x - from.x) / modules,
  y: (to.y - from.y) / modules,
})

function modulesOf(text: string): readonly (readonly boolean[])[] {
  const code = qrcode(0, PICTURE_LABEL.correction)
  code.addData(text, 'Byte')
  code.make()
  const side = code.getModuleCount()
  return Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (__, column) => code.isDark(row, column)),
  )
}

/** How many modules are as dark as they should be. */
function agreement(modules: readonly (readonly boolean[])[], darkAt: (row: number, column: number) => boolean): number {
  return modules.flatMap((line, row) => line.filter((dark, column) => dark === darkAt(row, column))).length
}

/** The corners of the picture, from where its code is: at the lower right, a border away. */
function cornersOf(origin: Point, across: Point, down: Point, modules: number): readonly Point[] {
  const border = PICTURE_LABEL.borderSamples / PICTURE_LABEL.moduleSamples
  const side = PICTURE_LABEL.shortestSide / PICTURE_LABEL.moduleSamples
  const [first, last] = [modules + border - side, modules + border]
  return [first, last].flatMap((column) =>
    [first, last].map((row) => ({
      x: origin.x + column * across.x + row * down.x,
      y: origin.y + column * across.y + row * down.y,
    })),
  )
}

function isWithin(place: number, length: number, module: Point): boolean {
  const allowed =
    (tolerance * PICTURE_LABEL.shortestSide * Math.hypot(module.x, module.y)) / PICTURE_LABEL.moduleSamples
  return place >= -allowed && place <= length + allowed
}

function turned({ x, y }: Point): PictureLabelFact['lies'] {
  if (Math.abs(x) >= Math.abs(y)) return x > 0 ? 'upright' : 'turned by 180 degrees'
  return y > 0 ? 'turned by 90 degrees' : 'turned by 270 degrees'
}
