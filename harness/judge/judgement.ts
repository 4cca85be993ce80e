/** The answer of a check: is the requirement met? How bad it is follows in `verdict.ts` alone. */
export type Judgement =
  | { is: 'met'; observed?: string; carried?: readonly string[] }
  | { is: 'notMet'; expected: string; observed: string; at?: string; fix?: string; carried?: readonly string[] }
  | { is: 'notOffered'; why: string }
  | { is: 'cannotTell'; why: string }
  | { is: 'undecided'; why: string }

export const met = (observed?: string): Judgement => (observed === undefined ? { is: 'met' } : { is: 'met', observed })
export const notMet = (finding: { expected: string; observed: string; at?: string; fix?: string }): Judgement => ({
  is: 'notMet',
  ...finding,
})
/** The judgement, with the data-set elements that the documents carry, for the report's table. */
export const withCarried = (judgement: Judgement, carried: readonly string[]): Judgement =>
  judgement.is === 'met' || judgement.is === 'notMet' ? { ...judgement, carried } : judgement
export const notOffered = (why: string): Judgement => ({ is: 'notOffered', why })
export const cannotTell = (why: string): Judgement => ({ is: 'cannotTell', why })
/** The machine did its part; a person has to answer the question. */
export const undecided = (question: string): Judgement => ({ is: 'undecided', why: question })
