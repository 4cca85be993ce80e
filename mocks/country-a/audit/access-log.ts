import type { Patient } from '../../../fixtures/catalogue/facts.ts'
import type { AnswerContext, CountryA } from '../country.ts'
import { patientIn } from '../token/token-order.ts'
import type { Access } from './access.ts'
import { transactionOf } from './transaction.ts'

/** Accesses kept; the oldest go first. */
const keptAccesses = 2000

/** Writes an access down. Discovery, keys, tokens and the CapabilityStatement open nobody's data and are left out. */
export function recordAccess(country: CountryA, context: AnswerContext, status: number, form: string): void {
  const transaction = transactionOf(context)
  if (transaction === undefined) return
  const { world } = country
  const requestId = context.headers.get('x-request-id')
  const access: Access = {
    id: world.nextId(),
    at: world.now(),
    origin: context.origin,
    transaction,
    method: context.method,
    asked: `${context.url.pathname}${context.url.search}${form === '' ? '' : `?${form}`}`,
    status,
    patients: context.accessed.length > 0 ? context.accessed : boundPatients(country, context),
    ...(requestId === null ? {} : { requestId }),
    ...(context.claims === undefined ? {} : { claims: context.claims }),
    ...(context.peer.address === undefined ? {} : { peerAddress: context.peer.address }),
  }
  if (!country.recordsAccess(access)) return
  const { accesses } = world.state
  accesses.push(access)
  if (accesses.length > keptAccesses) accesses.splice(0, accesses.length - keptAccesses)
}

/** Whom the token names: the context of the access is limited to that patient [BALP PatientQuery]. */
function boundPatients(country: CountryA, { claims }: AnswerContext): readonly Patient[] {
  if (claims === undefined || patientIn(claims) === undefined) return []
  return country.world.catalogue.patients.filter((patient) => country.patientIsBound(claims, patient))
}
