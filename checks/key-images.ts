import type { Exchange } from '../harness/exchange/exchange.ts'
import { lookedUp } from '../harness/exchange/looked-up.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { elementPath } from './element-path.ts'
import { judgeDocument, objectsAt } from './judge-document.ts'
import type { JsonObject } from './json-body.ts'
import { answerInWords, textOf } from './json-body.ts'

const references = elementPath("DocumentReference.where(category.coding.exists(code='55113-5')).content.attachment")
const media = elementPath('Media.content')

/** Attachments of the key images of a report, in both forms [A.6.10]. */
export const keyImageAttachments = (bundle: JsonObject): readonly JsonObject[] => [
  ...objectsAt(references, bundle),
  ...objectsAt(media, bundle),
]

/** First bytes of pictures, in base64. */
const beginnings: Readonly<Record<string, string>> = { 'image/png': 'iVBORw0KGgo', 'image/jpeg': '/9j/' }

function problemOf(attachment: JsonObject, fetched: readonly Exchange[]): string | undefined {
  const [data, url, type] = ['data', 'url', 'contentType'].map((name) => textOf(attachment[name]))
  if (data !== undefined) {
    const beginning = lookedUp(beginnings, type ?? '')
    return beginning === undefined || data.startsWith(beginning) ? undefined : `data that are no ${type ?? ''}`
  }
  if (url === undefined) return 'neither data nor url'
  const answer = fetched.find(({ request }) => request.url.endsWith(url))
  if (answer === undefined) return undefined
  return answer.response?.status === 200 && answer.response.body.sizeBytes > 0 ? undefined : answerInWords(answer)
}

/** A.6.10: the content of every key image comes: inline, or at its URL. */
export const keyImagesCanBeRetrieved = check<
  'D-25/content-retrievable',
  { report: Exchange; fetched: readonly Exchange[] }
>('D-25/content-retrievable', 'key-images-can-be-retrieved', ({ report, fetched }) =>
  judgeDocument(report, (bundle) => {
    const attachments = keyImageAttachments(bundle)
    if (attachments.length === 0) return cannotTell('the report has no key image')
    const problems = attachments.flatMap((attachment) => problemOf(attachment, fetched) ?? [])
    return problems.length === 0
      ? met(`${String(attachments.length)} attachments`)
      : notMet({
          expected: 'a picture inline or at its URL',
          observed: problems.join('; '),
          at: 'DocumentReference.content.attachment',
        })
  }),
)
