import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { Served } from './imaging-offer.ts'
import { whereOffered } from './imaging-offer.ts'
import { answerInWords, mediaTypeOf } from './json-body.ts'

/** WADO-RS: a thumbnail is one image that can be decoded, of the type that it says [PS3.18 10.4.1.1.4]. */
export const thumbnailIsAnImage = check<'WADO-04/image', Served, { what: string }>(
  'WADO-04/image',
  'thumbnail-is-an-image',
  (served, { what }) =>
    whereOffered(served, () => {
      const { answer } = served
      const expected = `one image/jpeg for the thumbnail of the ${what}`
      const { image } = answer.facts
      if (answer.response?.status !== 200 || image === undefined)
        return notMet({ expected, observed: answerInWords(answer) })
      if (image.problem !== undefined) return notMet({ expected, observed: image.problem, at: 'body' })
      return mediaTypeOf(answer) === 'image/jpeg' && image.form === 'jpeg'
        ? met(`${image.columns} by ${image.rows}`)
        : notMet({
            expected,
            observed: `${mediaTypeOf(answer) ?? 'none'} said, ${image.form} sent`,
            at: 'Content-Type',
          })
    }),
)

/** WADO-RS: a thumbnail shows a frame of what it stands for, read by its mark [PS3.18 10.4.1.1.4]. */
export const thumbnailShowsItsOwn = check<'WADO-04/own-image', Served, { what: string; codes: string[] }>(
  'WADO-04/own-image',
  'thumbnail-shows-its-own',
  (served, { what, codes }) =>
    whereOffered(served, () => {
      const { image } = served.answer.facts
      if (image === undefined || image.problem !== undefined)
        return cannotTell(`no image: ${answerInWords(served.answer)}`)
      const foreign = image.marks.find((mark) => !codes.includes(mark))
      if (foreign !== undefined)
        return notMet({
          expected: `a frame of the ${what}`,
          observed: `the frame with the mark ${foreign}`,
          at: 'image',
        })
      return image.marks.length > 0
        ? met(`${image.columns} by ${image.rows}`)
        : cannotTell(`no mark can be read at ${image.columns} by ${image.rows} pixels`)
    }),
)

/** Article 10: a thumbnail that is offered can be decoded. */
export const offeredThumbnailDecodes = check<'A10-10/wado-rs-thumbnail-rendered', Served, { what: string }>(
  'A10-10/wado-rs-thumbnail-rendered',
  'offered-thumbnail-decodes',
  (served, { what }) =>
    whereOffered(served, () => {
      const { image } = served.answer.facts
      return served.answer.response?.status === 200 && image !== undefined && image.problem === undefined
        ? met(`${image.columns} by ${image.rows}`)
        : notMet({
            expected: `an image that can be decoded for the ${what}`,
            observed: image?.problem ?? answerInWords(served.answer),
          })
    }),
)

/** Article 10: a thumbnail of another patient, study or image misleads. */
export const offeredThumbnailIsNoOthers = check<
  'A10-10/offered-another-patient-study',
  Served,
  { what: string; codes: string[] }
>('A10-10/offered-another-patient-study', 'offered-thumbnail-is-no-others', (served, params) =>
  thumbnailShowsItsOwn.judge(served, params),
)
