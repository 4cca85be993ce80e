import type { Verdict } from '../harness/judge/verdict.ts'

/** How each verdict is said to people: a symbol and a word, never a colour alone, and what it means for a whole run. */
export const verdictWords: Record<Verdict, { symbol: string; word: string; meaning: string }> = {
  error: {
    symbol: '!',
    word: 'Error',
    meaning: 'A fault of the harness, the configuration or the network: there it says nothing about the target.',
  },
  fail: { symbol: '✕', word: 'Fail', meaning: 'At least one requirement was judged and is not met.' },
  inconclusive: {
    symbol: '?',
    word: 'Inconclusive',
    meaning: 'The scenarios ran, but evidence that a verdict needs never appeared.',
  },
  review: { symbol: '◐', word: 'Review', meaning: 'The machine did its part; a person must decide the rest.' },
  'not-run': {
    symbol: '–',
    word: 'Not run',
    meaning: 'The run is not complete: scenarios were selected and not reached.',
  },
  warning: {
    symbol: '▲',
    word: 'Warning',
    meaning: 'All that must be met is met; something that should be met is not.',
  },
  pass: { symbol: '✓', word: 'Pass', meaning: 'Every requirement that was judged is met, each on evidence.' },
  'not-applicable': {
    symbol: '∅',
    word: 'Not applicable',
    meaning: 'The target neither claims nor offers what was asked, and is free to do so.',
  },
  recorded: { symbol: '●', word: 'Recorded', meaning: 'Only people do this: it is written down, not graded.' },
}

/** Verdicts that somebody should look at, worst first. */
export const needsAttention: readonly Verdict[] = ['error', 'fail', 'inconclusive', 'review', 'warning']
