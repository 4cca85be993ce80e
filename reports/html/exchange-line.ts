import type { Exchange } from '../../harness/exchange/exchange.ts'
import { oneLine } from '../visible-text.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'

/** What came back, in a few words: the status, or why there is none. */
export function answerText({ response, failure }: Exchange): string {
  if (response !== undefined) return oneLine(`${response.status} ${response.reason}`, 40)
  return failure === undefined ? 'no answer' : oneLine(`no answer: ${failure.code}`, 60)
}

/** Link to a kept body; none when the record names no file of the store. Never opened as a page of its own. */
export function bodyLink({ response }: Exchange, label: string): Markup | undefined {
  const file = response?.body.file
  if (file === undefined || !/^[0-9a-f]{64}$/.test(file)) return undefined
  return markup`<a href="bodies/${file}" download="${file.slice(0, 12)}.body.txt" type="text/plain">${label}</a>`
}

/** What the browser showed, as a picture of `bodies/`; none for other exchanges, or where nothing was kept. */
export function screenPicture({ transaction, request, response, facts }: Exchange): Markup | undefined {
  const file = response?.body.file
  if (transaction !== 'viewer-screen' || file === undefined || !/^[0-9a-f]{64}$/.test(file)) return undefined
  const { columns = 0, rows = 0 } = facts.image ?? {}
  return markup`<a class="screen" href="bodies/${file}"><img src="bodies/${file}" width="${columns}" height="${rows}" loading="lazy" alt="Screen of the browser at ${oneLine(request.url, 140)}"></a>`
}
