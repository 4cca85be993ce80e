import type { Patient } from '../../../fixtures/catalogue/facts.ts'
import type { AnswerContext, CountryA } from '../country.ts'
import { dateMatches, parseDates } from '../fhir/date-parameter.ts'
import { jsonAnswer, outcomeAnswer } from '../fhir/fhir-answer.ts'
import { readCursor, writeCursor } from '../fhir/search-request.ts'
import { identifierMatches, parseTokens, tokenMatches } from '../fhir/token-parameter.ts'
import { beganSearch, notOpened } from '../fhir/fhir-access.ts'
import { noteInInbox } from '../inbox.ts'
import { patientIn } from '../token/token-order.ts'
import type { Access } from './access.ts'

const scopes = [...['read', 'search', 'rs', 'r', 's'].map((action) => `system/AuditEvent.${action}`), 'ITI-81']
const pageSize = 100

/** An access to one patient's data, or to nobody's. */
interface Line {
  access: Access
  patient?: Patient
}
type Filter = (line: Line) => boolean

/** Parameters of the AuditEvent search that are applied. */
export const auditParameters = [
  { name: 'date', type: 'date' },
  { name: 'patient', type: 'reference' },
  { name: 'patient.identifier', type: 'token' },
  { name: 'entity.identifier', type: 'token' },
  { name: 'action', type: 'token' },
  { name: 'outcome', type: 'token' },
  { name: 'subtype', type: 'token' },
] as const

/** ITI-81: AuditEvent search; a token that names a patient opens that patient's trail alone. Newest first. */
export async function auditSearch(country: CountryA, request: Request, context: AnswerContext): Promise<Response> {
  const began = await beganSearch(country, request, context, scopes)
  if (began instanceof Response) return began
  const { access, asked } = began
  const cursor = readCursor(asked.find(([name]) => name === '_cursor')?.[1] ?? '')
  const query = cursor?.applied ?? asked
  const filters: Filter[] = []
  const applied: (readonly [string, string])[] = []
  let count = cursor?.count ?? pageSize
  for (const [name, value] of query) {
    if (name === '_count' && /^[1-9]\d{0,3}$/.test(value)) count = Math.min(Number(value), pageSize)
    const filter = filterOf(country, name, value)
    if (filter === 'invalid') return outcomeAnswer(country, 400, 'invalid', `the value of ${name} cannot be read`)
    if (filter !== undefined) {
      filters.push(filter)
      applied.push([name, value])
    } else if (!name.startsWith('_')) noteInInbox(country.world, context, `unknown search parameter ${name}`)
  }
  const { claims } = access
  const mine = (patient: Patient | undefined): boolean =>
    claims === undefined ||
    patientIn(claims) === undefined ||
    (patient !== undefined && country.patientIsBound(claims, patient))
  const asksForSomebody = applied.some(([name]) => name.startsWith('patient'))
  const found = linesOf(country).filter((line) => filters.every((filter) => filter(line)))
  if (asksForSomebody && !found.every(({ patient }) => mine(patient)))
    return notOpened(country, 'the trail of this patient')
  const lines = found.filter(({ patient }) => mine(patient))
  const offset = cursor?.offset ?? 0
  const base = country.world.urls.fhirBaseUrl
  const rest = offset + count < lines.length
  const next = `${base}/AuditEvent?_cursor=${writeCursor({ applied, offset: offset + count, count })}`
  return jsonAnswer({
    resourceType: 'Bundle',
    type: 'searchset',
    total: lines.length,
    link: [
      { relation: 'self', url: country.selfLink('AuditEvent', applied) },
      ...(rest ? [{ relation: 'next', url: next }] : []),
    ],
    entry: lines.slice(offset, offset + count).map(({ access: one, patient }) => {
      const resource = country.auditEvent(one, patient)
      return { fullUrl: `${base}/AuditEvent/${String(resource['id'])}`, resource, search: { mode: 'match' } }
    }),
  })
}

/** One line for each patient of an access [BALP: one event for every patient]. */
function linesOf({ world }: CountryA): readonly Line[] {
  return world.state.accesses
    .toReversed()
    .flatMap((access): Line[] =>
      access.patients.length === 0 ? [{ access }] : access.patients.map((patient) => ({ access, patient })),
    )
}

function filterOf(country: CountryA, name: string, value: string): Filter | 'invalid' | undefined {
  if (name === 'date') {
    const dates = parseDates(value)
    return dates === undefined ? 'invalid' : ({ access }) => dateMatches(access.at.toISOString(), dates)
  }
  if (name === 'patient') {
    const id = value.replace(`${country.world.urls.fhirBaseUrl}/`, '').replace(/^Patient\//, '')
    return ({ patient }) => patient?.id === id
  }
  if (!auditParameters.some((known) => known.name === name)) return undefined
  const tokens = parseTokens(value)
  if (tokens === undefined) return 'invalid'
  switch (name) {
    case 'patient.identifier':
      return ({ patient }) => patient !== undefined && identifierMatches(patient.identifiers, tokens)
    case 'entity.identifier':
      return ({ access }) => tokenMatches([{ code: access.requestId ?? '' }], tokens)
    case 'action':
      return ({ access }) => tokenMatches([{ code: access.transaction.interaction === 'read' ? 'R' : 'E' }], tokens)
    case 'outcome':
      return (line) => tokenMatches([{ code: String(country.auditEvent(line.access)['outcome']) }], tokens)
    default:
      return ({ access }) =>
        tokenMatches([{ code: access.transaction.interaction }, { code: access.transaction.name }], tokens)
  }
}
