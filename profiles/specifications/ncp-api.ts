import type { RequirementRow } from '../requirements/requirement.ts'

/** The MyHealth@EU NCPeH API. */
export const ncpApiRows = {} as const satisfies Record<string, RequirementRow>
