import { accessMutants } from './access-mutants.ts'
import { changeMutants } from './change-mutants.ts'
import { catalogueMutants } from './catalogue-mutants.ts'
import { contentMutants } from './content-mutants.ts'
import { entryMutants } from './entry-mutants.ts'
import { fhirMutants } from './fhir-mutants.ts'
import { claimMutants } from './claim-mutants.ts'
import { generationMutants } from './generation-mutants.ts'
import { ncpApiMutants } from './ncp-api-mutants.ts'
import { kosMutants } from './kos-mutants.ts'
import { fileMutants } from './file-mutants.ts'
import { httpMutants } from './http-mutants.ts'
import { networkMutants } from './network-mutants.ts'
import { objectContentMutants } from './object-content-mutants.ts'
import { objectMutants } from './object-mutants.ts'
import { imagingMutants } from './imaging-mutants.ts'
import { structureMutants } from './structure-mutants.ts'
import { viewerMutants } from './viewer-mutants.ts'
import { tokenMutants } from './token-mutants.ts'
import { reportMutants } from './report-mutants.ts'
import type { Mutant } from './mutant.ts'

/** Every faulty Country A of the product. */
export const mutants: readonly Mutant[] = [
  ...accessMutants,
  ...contentMutants,
  ...catalogueMutants,
  ...entryMutants,
  ...changeMutants,
  ...viewerMutants,
  ...fhirMutants,
  ...ncpApiMutants,
  ...generationMutants,
  ...claimMutants,
  ...imagingMutants,
  ...reportMutants,
  ...objectMutants,
  ...objectContentMutants,
  ...structureMutants,
  ...tokenMutants,
  ...kosMutants,
  ...networkMutants,
  ...httpMutants,
  ...fileMutants,
]
