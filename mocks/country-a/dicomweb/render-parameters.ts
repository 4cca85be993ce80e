import type { Window } from './render-frame.ts'

/** Size of a rendered image, and the region of the source that it shows; in pixels. */
export interface Viewport {
  columns: number
  rows: number
  region?: { left: number; top: number; columns: number; rows: number }
}

/** Query parameters of rendered resources that are served [PS3.18 8.3.5]. */
export interface RenderParameters {
  viewport?: Viewport
  window?: Window
  /** 1 to 100. */
  quality?: number
}

const longestSide = 4096

/** Parameters of a request; undefined when one of them cannot be read. Those that are not served are ignored. */
export function renderParametersOf(query: URLSearchParams): RenderParameters | undefined {
  const [viewport, window, quality] = [
    read(query.get('viewport'), viewportOf),
    read(query.get('window'), windowOf),
    read(query.get('quality'), qualityOf),
  ]
  if (viewport === 'unreadable' || window === 'unreadable' || quality === 'unreadable') return undefined
  return {
    ...(viewport === undefined ? {} : { viewport }),
    ...(window === undefined ? {} : { window }),
    ...(quality === undefined ? {} : { quality }),
  }
}

function read<Value>(
  text: string | null,
  readValue: (text: string) => Value | undefined,
): Value | 'unreadable' | undefined {
  return text === null ? undefined : (readValue(text) ?? 'unreadable')
}

/** `width,height[,left,top,width,height]` */
function viewportOf(text: string): Viewport | undefined {
  const parts = text.split(',')
  if ((parts.length !== 2 && parts.length !== 6) || parts.some((part) => !/^\d{1,6}$/.test(part))) return undefined
  const [columns = 0, rows = 0, left = 0, top = 0, width = 0, height = 0] = parts.map(Number)
  if (columns < 1 || rows < 1 || columns > longestSide || rows > longestSide) return undefined
  if (parts.length === 2) return { columns, rows }
  return width < 1 || height < 1 ? undefined : { columns, rows, region: { left, top, columns: width, rows: height } }
}

/** `center,width[,function]`; every function is drawn as the linear one. */
function windowOf(text: string): Window | undefined {
  const [center = '', width = '', kind = 'linear', ...rest] = text.split(',')
  const known = ['linear', 'linear-exact', 'sigmoid'].includes(kind.toLowerCase())
  if (!known || rest.length > 0 || !isDecimal(center) || !isDecimal(width) || Number(width) <= 0) return undefined
  return { center: Number(center), width: Number(width) }
}

function qualityOf(text: string): number | undefined {
  const quality = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return quality >= 1 && quality <= 100 ? quality : undefined
}

const isDecimal = (text: string): boolean => /^[+-]?\d+(?:\.\d+)?$/.test(text)
