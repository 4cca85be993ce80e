import type { RequirementRow } from '../requirements/requirement.ts'

/** FHIR R4 REST and documents, and the IHE profiles on them: MHD, PDQm. */
export const fhirRestRows = {} as const satisfies Record<string, RequirementRow>
