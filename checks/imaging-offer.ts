import type { Exchange, ImageFact, PartFact } from '../harness/exchange/exchange.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, notOffered } from '../harness/judge/judgement.ts'
import { answerInWords } from './json-body.ts'

/** A service, and the same object retrieved whole by the same token: what the service's answer is held against. */
export type Served = { readonly control: Exchange; readonly answer: Exchange }

/** Answers that say of a route that it is not served [RFC 9110 15.5.5, 15.5.6, 15.5.7, 15.6.2]. */
const absent = [404, 405, 406, 501]

/**
 * Judges a service that may be left out: it is not offered where its route is absent while the object itself comes,
 * and cannot be told where the object does not come either.
 */
export function whereOffered({ control, answer }: Served, judge: () => Judgement): Judgement {
  if (control.response?.status !== 200 || objectsIn(control) === 0)
    return cannotTell(`the object itself does not come: ${answerInWords(control)}`)
  const status = answer.response?.status ?? 0
  return absent.includes(status)
    ? notOffered(`${status} for ${new URL(answer.request.url).pathname}, while the object itself comes`)
    : judge()
}

/** Judges a refusal of a service that must have answered a right request before: by 200, or a thumbnail's 302 to its image. */
export function whereServed(served: Served, judge: () => Judgement): Judgement {
  return whereOffered(served, () =>
    [200, 302].includes(served.answer.response?.status ?? 0)
      ? judge()
      : cannotTell(`the positive control failed: ${answerInWords(served.answer)}`),
  )
}

function objectsIn({ facts }: Exchange): number {
  return facts.multipart?.parts.length ?? (facts.dicom?.part10 === true ? 1 : 0)
}

export function partsIn(answer: Exchange): readonly PartFact[] {
  return answer.facts.multipart?.parts ?? []
}

/** Rendered images of an answer: the one that comes alone, or those of its parts. */
export function imagesIn({ facts }: Exchange): readonly ImageFact[] {
  return facts.image === undefined ? (facts.multipart?.parts ?? []).flatMap(({ image }) => image ?? []) : [facts.image]
}
