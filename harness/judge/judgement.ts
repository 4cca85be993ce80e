/** The answer of a check: is the requirement met? How bad it is follows in `verdict.ts` alone. */
export type Judgement =
  | { is: 'met'; observed?: string }
  | { is: 'notMet'; expected: string; observed: string; at?: string; fix?: string }
  | { is: 'notOffered'; why: string }
  | { is: 'cannotTell'; why: string }
  | { is: 'undecided'; why: string }

export const met = (observed?: string): Judgement => (observed === undefined ? { is: 'met' } : { is: 'met', observed })
export const notMet = (finding: { expected: string; observed: string; at?: string; fix?: string }): Judgement => ({
  is: 'notMet',
  ...finding,
})
export const notOffered = (why: string): Judgement => ({ is: 'notOffered', why })
export const cannotTell = (why: string): Judgement => ({ is: 'cannotTell', why })
/** The machine did its part; a person has to answer the question. */
export const undecided = (question: string): Judgement => ({ is: 'undecided', why: question })
