import { entriesWithoutADocument } from './country-a/ncp-api/entries-without-a-document.ts'
import { inlineDataAreNoBase64 } from './country-a/ncp-api/inline-data-are-no-base64.ts'
import { inlineDocumentOfAnotherReport } from './country-a/ncp-api/inline-document-of-another-report.ts'
import { kosIsCalledABundle } from './country-a/ncp-api/kos-is-called-a-bundle.ts'
import { patientWithoutGender } from './country-a/ncp-api/patient-without-gender.ts'
import { categoryCommaMeansAnd } from './country-a/ncp-api/category-comma-means-and.ts'
import { categorySelectsEveryStudyType } from './country-a/ncp-api/category-selects-every-study-type.ts'
import { unknownTypeIsAnEmptyList } from './country-a/ncp-api/unknown-type-is-an-empty-list.ts'
import type { Mutant } from './mutant.ts'

/** Faulty countries that speak the MyHealth@EU NCPeH API. */
export const ncpApiMutants: readonly Mutant[] = [
  entriesWithoutADocument,
  inlineDataAreNoBase64,
  inlineDocumentOfAnotherReport,
  kosIsCalledABundle,
  patientWithoutGender,
  categoryCommaMeansAnd,
  categorySelectsEveryStudyType,
  unknownTypeIsAnEmptyList,
]
