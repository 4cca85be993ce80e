import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { answerInWords } from './json-body.ts'
import { searchsetOf } from './searchset.ts'

/** The list for one purpose: the token, and what it opened. */
type ForPurpose = { readonly control: Exchange; readonly token: Exchange; readonly list?: Exchange }

const entriesIn = (list: Exchange | undefined): number =>
  list === undefined ? 0 : (searchsetOf(list)?.matches.length ?? 0)

/** Use case 1: treatment and emergency open the same list [v3-ActReason TREAT, ETREAT]. */
export const listOpensForThePurpose = check<'UC-02/repeat-uc-01-purpose', ForPurpose, { purpose: string }>(
  'UC-02/repeat-uc-01-purpose',
  'list-opens-for-the-purpose',
  ({ control, token, list }, { purpose }) => {
    const wanted = entriesIn(control)
    if (wanted === 0) return cannotTell(`the list does not come at all: ${answerInWords(control)}`)
    const expected = `a token and ${wanted} entries for ${purpose}`
    if (list === undefined) return notMet({ expected, observed: `no token: ${answerInWords(token)}` })
    return entriesIn(list) === wanted
      ? met(`${wanted} entries for ${purpose}`)
      : notMet({ expected, observed: `${answerInWords(list)}, ${entriesIn(list)} entries` })
  },
)

/** Use case 1: the images open too. */
export const imagesOpenForThePurpose = check<
  'UC-02/repeat-uc-01-purpose',
  { control: Exchange; token: Exchange; object?: Exchange },
  { purpose: string }
>('UC-02/repeat-uc-01-purpose', 'images-open-for-the-purpose', ({ control, token, object }, { purpose }) => {
  if (control.response?.status !== 200) return cannotTell(`no object comes at all: ${answerInWords(control)}`)
  return object?.response?.status === 200
    ? met(`the object comes for ${purpose}`)
    : notMet({ expected: `the object for ${purpose}`, observed: answerInWords(object ?? token) })
})

/** A purpose that the target file says is refused opens nothing. */
export const refusedPurposeOpensNothing = check<'UC-02/server-treats-purpose-claim', ForPurpose, { purpose: string }>(
  'UC-02/server-treats-purpose-claim',
  'refused-purpose-opens-nothing',
  ({ control, token, list }, { purpose }) => {
    if (entriesIn(control) === 0) return cannotTell(`the list does not come at all: ${answerInWords(control)}`)
    const refusal = list ?? token
    return entriesIn(list) === 0 && [400, 401, 403].includes(refusal.response?.status ?? 0)
      ? met(answerInWords(refusal))
      : notMet({
          expected: `no token for ${purpose}, or one that opens nothing: 400, 401 or 403`,
          observed: `${answerInWords(refusal)}, ${entriesIn(list)} entries`,
          fix: 'Read purpose_of_use of the professional.',
        })
  },
)
