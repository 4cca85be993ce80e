import type { Patient } from '../../../fixtures/catalogue/facts.ts'
import type { CountryWorld } from '../country-world.ts'
import type { Access } from './access.ts'
import { auditEventOf } from './audit-event.ts'

/** The audit trail, part by part. */
export interface AuditRules {
  /** Whether an access is written down at all. */
  recordsAccess: (access: Access) => boolean
  auditEvent: (access: Access, patient?: Patient) => Record<string, unknown>
}

/** The reference country writes every access down [IHE BALP; ITI-20]. */
export function auditRules(world: CountryWorld): AuditRules {
  return {
    recordsAccess: () => true,
    auditEvent: (access, patient) => auditEventOf(world, access, patient),
  }
}
