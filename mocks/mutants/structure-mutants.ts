import { answerFaults } from './country-a/structure/answer-faults.ts'
import { dataTypeFaults } from './country-a/structure/data-type-faults.ts'
import { entryFaults } from './country-a/structure/entry-faults.ts'
import { manifestFaults } from './country-a/structure/manifest-faults.ts'
import { patientSearchFaults } from './country-a/structure/patient-search-faults.ts'
import { reportFaults } from './country-a/structure/report-faults.ts'
import type { Mutant } from './mutant.ts'

/** Faulty countries of the specifications' own structure: one small edit of an entry, a document or an answer each. */
export const structureMutants: readonly Mutant[] = [
  ...entryFaults,
  ...dataTypeFaults,
  ...reportFaults,
  ...manifestFaults,
  ...answerFaults,
  ...patientSearchFaults,
]
