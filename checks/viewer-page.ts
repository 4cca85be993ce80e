import type { Exchange, ImageFact } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { visualCode } from '../terms/visual-mark.ts'
import { answerInWords, headerOf, mediaTypeOf } from './json-body.ts'

/** Frames of a study by the text of their mark: `patient|study|instance|frame`. */
export interface StudyFrames {
  frames: string[]
}

/** Option B: in a browser the hand-over ends on a page that shows the requested study, and only that. */
export const browserShowsTheStudyAlone = check<
  'OB-02/judged-browser-after-redirects',
  { page: Exchange; screen?: Exchange },
  StudyFrames
>('OB-02/judged-browser-after-redirects', 'browser-shows-the-study-alone', ({ page, screen }, { frames }) => {
  const expected = 'a page of type text/html that shows the requested study and only that'
  const fact = page.facts.page
  if (fact === undefined) return cannotTell('no browser visited the page')
  if (fact.problem !== undefined)
    return /REDIRECT|INVALID|EMPTY|BLOCKED_BY_RESPONSE|ENCODING|RESPONSE/.test(fact.problem)
      ? notMet({ expected, observed: `the browser stopped: ${fact.problem}, after ${fact.hops.length} addresses` })
      : cannotTell(`the browser did not get to the page: ${fact.problem}`)
  if (page.response?.status !== 200 || mediaTypeOf(page) !== 'text/html')
    return notMet({ expected, observed: answerInWords(page) })
  if (fact.passwordFields > 0) return notMet({ expected, observed: `a login page ("${fact.title}")` })
  return judgeMarks(expected, screen?.facts.image, frames, fact.pictures)
})

function judgeMarks(
  expected: string,
  image: ImageFact | undefined,
  frames: readonly string[],
  pictures: number,
): Judgement {
  if (image === undefined || image.problem !== undefined)
    return cannotTell(`the screen could not be read${image?.problem === undefined ? '' : `: ${image.problem}`}`)
  const known = new Set(frames.map(visualCode))
  const foreign = image.marks.filter((mark) => !known.has(mark))
  if (foreign.length > 0)
    return notMet({ expected, observed: `${foreign.length} of ${image.marks.length} images are not of the study` })
  if (image.marks.length > 0) return met(`${image.marks.length} images of the study on the screen`)
  return pictures === 0
    ? notMet({ expected, observed: 'a page without any image' })
    : cannotTell(`${pictures} images on the screen, none with a mark that can be read: a person has to look`)
}

/** C-6: an image that a page names comes with the session. */
export const viewerImageComes = check<'VIEW-06/images-come', Exchange>(
  'VIEW-06/images-come',
  'viewer-image-comes',
  (answer) => {
    const { image } = answer.facts
    if (answer.response?.status === 200 && image !== undefined && image.problem === undefined)
      return met(`${image.form}, ${image.columns} × ${image.rows}`)
    if (
      answer.response?.status === 200 &&
      image === undefined &&
      /^image\/(?!png|jpe?g)/.test(mediaTypeOf(answer) ?? '')
    )
      return cannotTell(`${mediaTypeOf(answer) ?? ''} is not decoded: a logo or an icon, or a person has to look`)
    return notMet({
      expected: 'an image that can be decoded',
      observed: `${answerInWords(answer)}${image?.problem === undefined ? '' : `: ${image.problem}`}`,
    })
  },
  { cutBodies: true },
)

/** C-6: an image of the page is of the study that was asked for. */
export const viewerImageIsOfTheStudy = check<'VIEW-06/images-of-the-study', Exchange, StudyFrames>(
  'VIEW-06/images-of-the-study',
  'viewer-image-is-of-the-study',
  (answer, { frames }) => {
    const marks = answer.facts.image?.marks ?? []
    if (marks.length === 0) return cannotTell(`no mark can be read in the image: ${answerInWords(answer)}`)
    const known = new Set(frames.map(visualCode))
    return marks.every((mark) => known.has(mark))
      ? met()
      : notMet({ expected: 'a frame of the requested study', observed: 'a frame of another one' })
  },
)

/** C-6: an image of the page lies as its object does, read by the QR code in its pixels. */
export const viewerImageIsUpright = check<'VIEW-06/images-upright', Exchange>(
  'VIEW-06/images-upright',
  'viewer-image-is-upright',
  (answer) => {
    const label = answer.facts.image?.label
    if (label === undefined) return cannotTell(`no label can be read in the image: ${answerInWords(answer)}`)
    return label.lies === 'upright'
      ? met(label.text)
      : notMet({ expected: 'the image as its object has it', observed: label.lies, at: 'image' })
  },
)

/** Cookies that end something, balance load, keep a language or guard against forged requests open no session. */
const opensNoSession =
  /^(?:[^=]*(?:xsrf|csrf|lang|locale|theme|consent)|\s*(?:AWSALB|BIGip|ROUTEID|SERVERID|__cf|cf_))/i
const isOfASession = (cookie: string): boolean =>
  !opensNoSession.test(cookie) && !/^[^=]*=(?:;|$)|;\s*max-age=0\b/i.test(cookie)

/** C-6: the session cookie cannot be read by scripts, sent in the clear, or sent with requests of other sites. */
export const sessionCookieIsSafe = check<'VIEW-01/cookie-attributes', readonly Exchange[]>(
  'VIEW-01/cookie-attributes',
  'session-cookie-is-safe',
  (answers) => {
    const cookies = answers.flatMap(({ response }) =>
      (response?.headers ?? [])
        .filter(([name]) => name.toLowerCase() === 'set-cookie')
        .map(([, value]) => value)
        .filter(isOfASession),
    )
    if (cookies.length === 0)
      return notMet({
        expected: 'a session cookie',
        observed: 'no Set-Cookie on the way to the page',
        at: 'Set-Cookie',
      })
    for (const cookie of cookies) {
      const attributes = cookie
        .split(';')
        .slice(1)
        .map((one) => one.trim().toLowerCase())
      const missing = [
        ...(attributes.includes('secure') ? [] : ['Secure']),
        ...(attributes.includes('httponly') ? [] : ['HttpOnly']),
        ...(attributes.some((one) => one === 'samesite=lax' || one === 'samesite=strict') ? [] : ['SameSite=Lax']),
      ]
      if (missing.length > 0)
        return notMet({
          expected: 'Secure; HttpOnly; SameSite=Lax',
          observed: `without ${missing.join(', ')}`,
          at: 'Set-Cookie',
        })
    }
    return met(`${cookies.length} cookies`)
  },
)

/** C-6: the page says by whom it may be framed. */
export const pageSaysWhoMayFrameIt = check<'VIEW-02/frame-ancestors', Exchange>(
  'VIEW-02/frame-ancestors',
  'page-says-who-may-frame-it',
  (page) => {
    if (page.response?.status !== 200) return cannotTell(`no page: ${answerInWords(page)}`)
    const policy = headerOf(page, 'content-security-policy') ?? ''
    const ancestors = /frame-ancestors\s+([^;]+)/i.exec(policy)?.[1]?.trim()
    const options = headerOf(page, 'x-frame-options')
    const limited = ancestors === undefined ? options !== undefined : !/(^|\s)(\*|https?:)(\s|$)/.test(ancestors)
    return limited
      ? met(ancestors ?? options)
      : notMet({
          expected: "frame-ancestors 'none', 'self' or named origins",
          observed: ancestors ?? 'neither frame-ancestors nor X-Frame-Options',
          at: 'Content-Security-Policy',
        })
  },
)

/** C-6: a page with patient data is not kept by the browser. */
export const pageIsNotStored = check<'VIEW-03/not-stored', Exchange>(
  'VIEW-03/not-stored',
  'page-is-not-stored',
  (page) => {
    if (page.response?.status !== 200) return cannotTell(`no page: ${answerInWords(page)}`)
    const control = headerOf(page, 'cache-control') ?? ''
    return /\bno-store\b/i.test(control)
      ? met(control)
      : notMet({ expected: 'Cache-Control: no-store', observed: control || 'no Cache-Control', at: 'Cache-Control' })
  },
)

/** Option B: the page says in which language it is. */
export const pageSaysItsLanguage = check<'OB-06/content-language-present', Exchange>(
  'OB-06/content-language-present',
  'page-says-its-language',
  (page) => {
    if (page.response?.status !== 200) return cannotTell(`no page: ${answerInWords(page)}`)
    const language = headerOf(page, 'content-language')
    return language === undefined
      ? notMet({ expected: 'Content-Language', observed: 'none', at: 'Content-Language' })
      : met(language)
  },
)

/** Option B: the professional's language is honoured, or the page is in English. */
export const languageIsHonoured = check<'OB-06/accept-language-ui-locales', Exchange, { asked: string }>(
  'OB-06/accept-language-ui-locales',
  'language-is-honoured',
  (page, { asked }) => {
    if (page.response?.status !== 200) return cannotTell(`no page: ${answerInWords(page)}`)
    const text = new TextDecoder().decode(page.response.body.bytes)
    const language = /<html[^<>]*\slang=["']?([\w-]+)/i.exec(text)?.[1] ?? headerOf(page, 'content-language')
    if (language === undefined) return cannotTell('the page does not say its language')
    const primary = language.toLowerCase().split('-')[0]
    return primary === asked.toLowerCase().split('-')[0] || primary === 'en'
      ? met(language)
      : notMet({ expected: `${asked}, or English`, observed: language, at: 'html lang' })
  },
)
