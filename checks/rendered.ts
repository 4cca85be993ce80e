import type { Exchange, ImageFact } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { Served } from './imaging-offer.ts'
import { imagesIn, whereOffered, whereServed } from './imaging-offer.ts'
import { answerInWords, mediaTypeOf } from './json-body.ts'

/** Sides below this may be too small for a mark to be read, in pixels. */
const legibleSide = 48

/** WADO-RS: a rendered frame shows the frame asked for and no other, read by its mark [PS3.18 10.4.1.1.3]. */
export const renderedShowsTheFrame = check<'WADO-02/requested-frame', Served, { what: string; codes: string[] }>(
  'WADO-02/requested-frame',
  'rendered-shows-the-frame-and-no-other',
  (served, { what, codes }) =>
    whereOffered(served, () => {
      const { answer } = served
      const images = imagesIn(answer)
      const expected = `${what}, and no other`
      if (answer.response?.status !== 200) return notMet({ expected, observed: answerInWords(answer) })
      if (images.length === 0 || images.some(({ problem }) => problem !== undefined))
        return cannotTell(`no image that can be decoded: ${answerInWords(answer)}`)
      if (images.length !== codes.length) return notMet({ expected, observed: `${images.length} images` })
      const wrong = images.findIndex((image, index) => image.marks.join() !== codes[index])
      const image = images[wrong]
      if (image === undefined) return met(`${images.length} images`)
      if (image.marks.length === 0 && !isLegible(image)) return cannotTell('the image is too small for its mark')
      return notMet({ expected, observed: shownBy(image), at: `image ${wrong + 1}` })
    }),
)

const isLegible = ({ columns, rows }: ImageFact): boolean => columns >= legibleSide && rows >= legibleSide
const shownBy = ({ marks }: ImageFact): string =>
  marks.length === 0 ? 'no mark of a frame of ours' : `the frame with the mark ${marks.join(', ')}`

/** WADO-RS: the media type is the one asked for, and true to the bytes [PS3.18 8.7.4]. */
export const renderedTypeIsTrue = check<'WADO-02/media-type', Served, { asked: 'image/jpeg' | 'image/png' }>(
  'WADO-02/media-type',
  'rendered-type-is-true',
  (served, { asked }) =>
    whereOffered(served, () => {
      const { answer } = served
      if (answer.response?.status !== 200) return cannotTell(`no image: ${answerInWords(answer)}`)
      const expected = `${asked} that can be decoded`
      const { image } = answer.facts
      const said = mediaTypeOf(answer) ?? 'no Content-Type'
      if (image === undefined) return notMet({ expected, observed: `${said}, and no image`, at: 'body' })
      if (image.problem !== undefined) return notMet({ expected, observed: image.problem, at: 'body' })
      return said === asked && said === `image/${image.form}`
        ? met(said)
        : notMet({ expected, observed: `${said} said, ${image.form} sent`, at: 'Content-Type' })
    }),
)

/** WADO-RS: a rendered study or series has an image of each of its frames, as parts [PS3.18 10.4.1.1.3]. */
export const renderedHasEveryImage = check<'WADO-02/study-and-series', Served, { what: string; codes: string[] }>(
  'WADO-02/study-and-series',
  'rendered-has-every-image',
  (served, { what, codes }) =>
    whereOffered(served, () => {
      const { answer } = served
      const expected = `the ${codes.length} images of the ${what}, each once, as parts of type image/jpeg`
      const { multipart } = answer.facts
      if (answer.response?.status !== 200 || multipart === undefined)
        return notMet({ expected, observed: answerInWords(answer) })
      if (multipart.type !== 'image/jpeg' || multipart.problems.length > 0)
        return notMet({ expected, observed: multipart.problems[0] ?? multipart.type ?? 'no type', at: 'Content-Type' })
      const shown = multipart.parts.map(({ image }) => image?.marks.join() ?? '')
      const missing = codes.filter((code) => !shown.includes(code)).length
      const others = shown.filter((code) => !codes.includes(code)).length
      return missing === 0 && others === 0 && shown.length === codes.length
        ? met(`${shown.length} images`)
        : notMet({ expected, observed: `${shown.length} images: ${missing} missing, ${others} others` })
    }),
)

/** WADO-RS: a rendered frame that is not there is refused [PS3.18 10.4.3]. */
export const wrongRenderedFrameIsRefused = check<
  'WADO-02/frame-errors',
  Served & { wrong: Exchange },
  { list: string }
>('WADO-02/frame-errors', 'wrong-rendered-frame-is-refused', (evidence, { list }) =>
  refused(evidence, [400, 404], `404 or 400 for the rendered frames ${list}`),
)

/** Rendering parameters: one that cannot be read is refused [PS3.18 8.3.5.1]. */
export const badRenderingParameterIsRefused = check<
  'WADO-03/bad-parameter',
  Served & { wrong: Exchange },
  { parameter: string }
>('WADO-03/bad-parameter', 'bad-rendering-parameter-is-refused', (evidence, { parameter }) =>
  refused(evidence, [400], `400 for ${parameter}`),
)

function refused(evidence: Served & { wrong: Exchange }, lawful: readonly number[], expected: string): Judgement {
  return whereServed(evidence, () => {
    const status = evidence.wrong.response?.status ?? 0
    return lawful.includes(status)
      ? met(String(status))
      : notMet({ expected, observed: answerInWords(evidence.wrong), at: 'status' })
  })
}

/** Rendering parameters: the image is scaled into the viewport, and no larger [PS3.18 8.3.5.1.3]. */
export const viewportIsRespected = check<
  'WADO-03/viewport',
  Served & { scaled: Exchange },
  { columns: number; rows: number }
>('WADO-03/viewport', 'viewport-is-respected', (evidence, { columns, rows }) =>
  whereServed(evidence, () => {
    const { image } = evidence.scaled.facts
    const expected = `an image that fits ${columns} by ${rows} pixels and fills one side of it`
    if (image?.problem !== undefined) return cannotTell(`the image cannot be decoded: ${image.problem}`)
    if (evidence.scaled.response?.status !== 200 || image === undefined)
      return notMet({ expected, observed: answerInWords(evidence.scaled) })
    const fits = image.columns <= columns && image.rows <= rows
    const fills = image.columns >= columns - 1 || image.rows >= rows - 1
    return fits && fills
      ? met(`${image.columns} by ${image.rows}`)
      : notMet({ expected, observed: `${image.columns} by ${image.rows} pixels`, at: 'image' })
  }),
)

/** Rendering parameters: a window below all values is white, one above all is black [PS3.18 8.3.5.1.4]. */
export const windowChangesThePicture = check<'WADO-03/window', Served & { below: Exchange; above: Exchange }>(
  'WADO-03/window',
  'window-changes-the-picture',
  (evidence) =>
    whereServed(evidence, () => {
      const [below, above] = [evidence.below.facts.image, evidence.above.facts.image]
      const problem = below?.problem ?? above?.problem
      if (problem !== undefined) return cannotTell(`an image cannot be decoded: ${problem}`)
      const [bright, dark] = [below?.meanGrey, above?.meanGrey]
      const expected = 'a bright picture for a window below all values, a dark one for a window above them'
      if (bright === undefined || dark === undefined)
        return notMet({
          expected,
          observed: `${answerInWords(evidence.below)}; ${answerInWords(evidence.above)}`,
        })
      return bright - dark >= 100
        ? met(`mean grey ${bright} and ${dark}`)
        : notMet({ expected, observed: `mean grey ${bright} and ${dark} of 255`, at: 'image' })
    }),
)

/** Rendering parameters: a lower quality gives fewer bytes of the same picture [PS3.18 8.3.5.1.2]. */
export const qualityChangesTheSize = check<'WADO-03/quality', Served & { low: Exchange; high: Exchange }>(
  'WADO-03/quality',
  'quality-changes-the-size',
  (evidence) =>
    whereServed(evidence, () => {
      const [low, high] = [evidence.low, evidence.high]
      const expected = 'a smaller JPEG for quality=5 than for quality=100, of the same size in pixels'
      const [small, large] = [low.facts.image, high.facts.image]
      if (small === undefined || large === undefined)
        return notMet({ expected, observed: `${answerInWords(low)}; ${answerInWords(high)}` })
      if (small.form !== 'jpeg' || large.form !== 'jpeg') return cannotTell('the images are no JPEG')
      const [fewer, more] = [low.response?.body.sizeBytes ?? 0, high.response?.body.sizeBytes ?? 0]
      return fewer < more && small.columns === large.columns && small.rows === large.rows
        ? met(`${fewer} and ${more} bytes`)
        : notMet({ expected, observed: `${fewer} and ${more} bytes`, at: 'body' })
    }),
)
