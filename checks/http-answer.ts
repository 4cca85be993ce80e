import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import { answerInWords, headerOf, mediaTypeOf } from './json-body.ts'

const httpDate = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/

/** Answers have a Date [RFC 9110 6.6.1]. */
export const answersHaveADate = check<'HTTP-01/date', readonly Exchange[]>(
  'HTTP-01/date',
  'answers-have-a-date',
  (answers) => {
    for (const answer of answers) {
      const date = headerOf(answer, 'date') ?? 'none'
      if (!httpDate.test(date))
        return notMet({
          expected: 'a date as HTTP writes it',
          observed: `${date} of ${answerInWords(answer)}`,
          at: 'Date',
        })
    }
    return answers.length === 0 ? cannotTell('nothing was answered') : met(`${answers.length} answers`)
  },
)

/** HEAD is answered as GET is [RFC 9110 9.3.2]; a server may leave it out. */
export const headIsAnsweredAsGet = check<'HTTP-02/same-answer', { get: Exchange; head: Exchange }>(
  'HTTP-02/same-answer',
  'head-is-answered-as-get',
  ({ get, head }) => {
    const status = head.response?.status ?? 0
    if (get.response?.status !== 200) return cannotTell(`GET itself is ${answerInWords(get)}`)
    if ([405, 501].includes(status)) return notOffered(answerInWords(head))
    return status === 200 && mediaTypeOf(head) === mediaTypeOf(get)
      ? met(answerInWords(head))
      : notMet({ expected: `200 ${mediaTypeOf(get) ?? ''}, or 405`, observed: answerInWords(head), at: 'status' })
  },
)

/** No content follows the header of an answer to HEAD. */
export const headHasNoContent = check<'HTTP-02/no-content', Exchange>(
  'HTTP-02/no-content',
  'head-has-no-content',
  (head) => {
    if (head.response === undefined) return cannotTell(answerInWords(head))
    return head.facts.bytesAfterBody === true || head.response.body.sizeBytes > 0
      ? notMet({ expected: 'the header alone', observed: answerInWords(head) })
      : met('the header alone')
  },
  { cutBodies: true },
)

/** A 405 says what is allowed [RFC 9110 15.5.6]. */
export const refusedMethodNamesTheAllowed = check<'HTTP-03/allow', Exchange>(
  'HTTP-03/allow',
  'refused-method-names-the-allowed',
  (answer) => {
    if (answer.response?.status !== 405) return notOffered(`refused in another way: ${answerInWords(answer)}`)
    const allow = headerOf(answer, 'allow')
    return allow === undefined ? notMet({ expected: 'Allow', observed: 'none', at: 'Allow' }) : met(`Allow: ${allow}`)
  },
)

/** Answers with content say what it is [RFC 9110 8.3]. */
export const contentHasAType = check<'HTTP-04/content-type', readonly Exchange[]>(
  'HTTP-04/content-type',
  'content-has-a-type',
  (answers) => {
    const full = answers.filter((answer) => (answer.response?.body.sizeBytes ?? 0) > 0)
    const wrong = full.find((answer) => mediaTypeOf(answer) === undefined)
    if (full.length === 0) return cannotTell('no answer had content')
    return wrong === undefined
      ? met(`${full.length} answers`)
      : notMet({
          expected: 'Content-Type',
          observed: `none at ${new URL(wrong.request.url).pathname}`,
          at: 'Content-Type',
        })
  },
)

/** Shared caches are not invited to keep what a token opened [RFC 9111 3.5]. */
export const noSharedCacheIsInvited = check<'HTTP-05/no-shared-cache', readonly Exchange[]>(
  'HTTP-05/no-shared-cache',
  'no-shared-cache-is-invited',
  (answers) => {
    const opened = answers.filter((answer) => answer.response?.status === 200)
    const wrong = opened.find((answer) => /\b(public|s-maxage)\b/i.test(headerOf(answer, 'cache-control') ?? ''))
    if (opened.length === 0) return cannotTell('no answer was opened by a token')
    return wrong === undefined
      ? met(`${opened.length} answers`)
      : notMet({
          expected: 'no-store or private',
          observed: headerOf(wrong, 'cache-control') ?? '',
          at: 'Cache-Control',
          fix: 'Send Cache-Control: no-store with data of patients.',
        })
  },
)
