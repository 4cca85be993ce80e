import type { Access } from '../../../country-a/audit/access.ts'
import type { CountryA } from '../../../country-a/country.ts'

/** An AuditEvent as the country answers it. */
export interface AuditedEvent extends Record<string, unknown> {
  recorded: string
  agent: readonly Record<string, unknown>[]
  entity: readonly Record<string, unknown>[]
}

/** The country with other events in its audit trail. */
export function withEvents(
  country: CountryA,
  edit: (event: AuditedEvent, access: Access) => Record<string, unknown>,
): CountryA {
  return {
    ...country,
    auditEvent: (access, patient) => edit(country.auditEvent(access, patient) as AuditedEvent, access),
  }
}

/** The event without the id of the request. */
export function withoutRequestId(event: AuditedEvent): AuditedEvent {
  return { ...event, entity: event.entity.filter((entity) => !JSON.stringify(entity).includes('XrequestId')) }
}
