import type { PictureLabelFact } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { Served } from './imaging-offer.ts'
import { whereOffered } from './imaging-offer.ts'
import { answerInWords } from './json-body.ts'

/** Judges a rendered picture by its label; one of another picture is a matter of the frame asked for. */
function byItsLabel(served: Served, of: string, judge: (label: PictureLabelFact) => Judgement): Judgement {
  return whereOffered(served, () => {
    const label = served.answer.facts.image?.label
    if (label === undefined) return cannotTell(`no label can be read in the picture: ${answerInWords(served.answer)}`)
    return label.text.startsWith(`${of}|`)
      ? judge(label)
      : cannotTell(`the picture is labelled ${label.text}: see WADO-02/requested-frame`)
  })
}

/** WADO-RS: a picture lies as its object does, read by its QR code; `of` is `patient|study|instance|frame`. */
export const renderedIsUnflipped = check<'WADO-02/unflipped', Served, { of: string }>(
  'WADO-02/unflipped',
  'rendered-is-unflipped',
  (served, { of }) =>
    byItsLabel(served, of, ({ lies }) =>
      lies === 'upright'
        ? met(lies)
        : notMet({ expected: 'the picture as its object has it', observed: lies, at: 'image' }),
    ),
)

/** WADO-RS: a picture that was asked for without a viewport is whole: its four corners are there. */
export const renderedIsWhole = check<'WADO-02/whole', Served, { of: string }>(
  'WADO-02/whole',
  'rendered-is-whole',
  (served, { of }) =>
    byItsLabel(served, of, ({ whole }) =>
      whole ? met('four corners') : notMet({ expected: 'the whole picture', observed: 'a part of it', at: 'image' }),
    ),
)

/** WADO-RS: a picture is of the version that is current, with the side that its series says. */
export const renderedIsCurrent = check<'WADO-02/right-version', Served, { of: string; side: string; version: number }>(
  'WADO-02/right-version',
  'rendered-is-current',
  (served, { of, side, version }) =>
    byItsLabel(served, of, ({ text }) =>
      text === `${of}|${side}|${version}`
        ? met(text)
        : notMet({ expected: `version ${version} of the picture`, observed: text, at: 'image' }),
    ),
)
