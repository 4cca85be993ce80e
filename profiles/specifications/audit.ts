import type { RequirementRow } from '../requirements/requirement.ts'

/** Audit trails: IHE BALP, ITI-81. */
export const auditRows = {} as const satisfies Record<string, RequirementRow>
