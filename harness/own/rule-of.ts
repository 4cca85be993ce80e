import type { RequirementRow } from '../../profiles/requirements/requirement.ts'
import type { RequirementId } from '../../profiles/requirements/requirements.ts'
import { rowOf } from '../../profiles/requirements/requirements.ts'
import { ownDefinitions } from './own-definitions.ts'

/** The row of a requirement, the product's or a user's own. @throws when it is neither */
export function ruleOf(requirement: RequirementId): RequirementRow {
  return ownDefinitions().rows.get(requirement) ?? rowOf(requirement)
}
