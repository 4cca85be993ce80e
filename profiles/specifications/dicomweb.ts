import type { RequirementRow } from '../requirements/requirement.ts'

/** DICOMweb: PS3.18 and the transactions that carry it. */
export const dicomwebRows = {} as const satisfies Record<string, RequirementRow>
