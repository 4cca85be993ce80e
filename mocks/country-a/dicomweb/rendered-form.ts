import { acceptableRanges } from './accept-header.ts'

/** How rendered images are sent. */
export interface RenderedForm {
  image: 'jpeg' | 'png'
  parts: boolean
}

const images: Readonly<Record<string, RenderedForm['image']>> = {
  'image/jpeg': 'jpeg',
  'image/*': 'jpeg',
  'image/png': 'png',
}

/**
 * The form that Accept admits for rendered images, JPEG by default [PS3.18 8.7.4]; undefined when it admits none.
 * @param count one image may come alone; several come as parts
 */
export function renderedFormOf(accept: string | null, count: number): RenderedForm | undefined {
  for (const { mediaType, parameters } of acceptableRanges(accept)) {
    if (mediaType === '*/*') return { image: 'jpeg', parts: count !== 1 }
    const alone = images[mediaType]
    if (alone !== undefined && count === 1) return { image: alone, parts: false }
    if (mediaType !== 'multipart/related') continue
    const image = images[parameters.get('type')?.toLowerCase() ?? 'image/jpeg']
    if (image !== undefined) return { image, parts: true }
  }
  return undefined
}
