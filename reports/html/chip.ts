import type { Verdict } from '../../harness/judge/verdict.ts'
import { verdictWords } from '../verdict-words.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'

/** A verdict as symbol and word. */
export function chip(verdict: Verdict): Markup {
  const { symbol, word } = verdictWords[verdict]
  return markup`<span class="chip v-${verdict}"><span aria-hidden="true">${symbol}</span> ${word}</span>`
}
