/** The guideline's functional steps [1.1.1, use case 1]; 0 holds what belongs to no single step. */
export const stepTitles: readonly string[] = [
  'Across the steps: journeys, linkage, security',
  'A patient consults a health professional in Country B',
  'The health professional is identified and authorised',
  'The patient is identified, and Country A confirms',
  'The patient is informed about the processing of the data',
  'Country B asks Country A for a list',
  'Country A gives the list of studies and reports',
  'The professional filters, orders and selects from the list',
  'Country A provides the requested studies and reports',
  'The requested items are presented to the professional',
  'The professional uses study and report for care',
]

/** Steps that the harness performs as Country B. */
export const performedSteps: readonly number[] = [4, 7, 9]
/** Steps that only people do. */
export const peopleOnlySteps: readonly number[] = [1, 10]
/** The order of reading: the ten steps, then what crosses them. */
export const stepOrder: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0]

export function stepName(step: number): string {
  return step === 0 ? 'Across' : `Step ${step}`
}
