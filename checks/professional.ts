import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { answerInWords } from './json-body.ts'
import { searchsetOf } from './searchset.ts'

/** Article 13: a professional whom nobody registered is let in on the word of Country B [C-1]. */
export const professionalNeedsNoAccount = check<
  'A13-09/keeps-own-hp-account',
  { control: Exchange; token: Exchange; list?: Exchange }
>('A13-09/keeps-own-hp-account', 'professional-needs-no-account', ({ control, token, list }) => {
  const listed = searchsetOf(control)?.matches.length ?? 0
  if (listed === 0) return cannotTell(`the list does not come for the usual professional: ${answerInWords(control)}`)
  const expected = 'a token and the same list for a professional who was never seen before'
  if (list === undefined) return notMet({ expected, observed: `no token: ${answerInWords(token)}` })
  const found = searchsetOf(list)?.matches.length ?? 0
  return found === listed
    ? met(`${found} entries`)
    : notMet({
        expected,
        observed: `${answerInWords(list)}, ${found} entries`,
        fix: 'Judge a professional by the claims of the token alone.',
      })
})
