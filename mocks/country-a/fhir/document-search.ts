import type { Patient } from '../../../fixtures/catalogue/facts.ts'
import type { AnswerContext, CountryA, Page } from '../country.ts'
import type { ListItem } from '../country-world.ts'
import { beganSearch, notOpened } from './fhir-access.ts'
import { noteInInbox } from '../inbox.ts'
import type { AccessGrant } from '../token/authorise.ts'
import { patientIn } from '../token/token-order.ts'
import { parseDates } from './date-parameter.ts'
import { documentParameters, patientParameters } from './document-parameters.ts'
import { answerOf, fhirJson, outcomeAnswer } from './fhir-answer.ts'
import { isStrict, readCursor, writeCursor } from './search-request.ts'
import type { Cursor } from './search-request.ts'
import { elementNames } from './subset.ts'
import type { RenderedEntries } from './rendered-entries.ts'
import { parseTokens, splitAlternatives } from './token-parameter.ts'

const scopes = ['read', 'search', 'rs', 'r', 's'].map((action) => `system/DocumentReference.${action}`)
const largestPage = 500

type Query = readonly (readonly [string, string])[]
type Filter = (item: ListItem) => boolean

interface Understood {
  applied: Query
  filters: readonly Filter[]
  patients: readonly Patient[]
  namesPatient: boolean
  /** 0 asks for the total alone. */
  count: number
  elements?: readonly string[]
}

/** ITI-67: DocumentReference search by GET and by POST `_search`. */
export async function documentSearch(
  country: CountryA,
  rendered: RenderedEntries,
  request: Request,
  context: AnswerContext,
): Promise<Response> {
  const began = await beganSearch(country, request, context, [...scopes, 'ITI-67'])
  if (began instanceof Response) return began
  const { access, asked } = began
  const cursorText = asked.find(([name]) => name === '_cursor')?.[1]
  const cursor = cursorText === undefined ? undefined : readCursor(cursorText)
  if (cursorText !== undefined && cursor === undefined)
    return outcomeAnswer(country, 400, 'invalid', 'the page does not exist')
  const understood = understand(country, cursor?.applied ?? asked, context)
  if (typeof understood === 'string') return outcomeAnswer(country, 400, 'invalid', understood)
  const refused = patientRefusal(country, access, understood)
  if (refused !== undefined) return refused
  context.accessed.push(...understood.patients)
  return searchset(country, rendered, understood, cursor)
}

function understand(country: CountryA, query: Query, context: AnswerContext): Understood | string {
  const { catalogue } = country.world
  const strict = isStrict(context.headers)
  const applied: (readonly [string, string])[] = []
  const filters: Filter[] = []
  let patients: readonly Patient[] = catalogue.patients
  let namesPatient = false
  let count = country.pageSize
  let elements: readonly string[] | undefined
  for (const [name, value] of query) {
    if (patientParameters.some((known) => known === name)) {
      const named = patientsNamed(country, name, value)
      if (named === undefined) return `the value of ${name} cannot be read`
      patients = patients.filter((patient) => named.includes(patient))
      namesPatient = true
      applied.push([name, value])
    } else if (name === '_count') {
      if (!/^\d{1,7}$/.test(value)) return 'the value of _count cannot be read'
      count = Math.min(Number(value), largestPage)
      applied.push([name, value])
    } else if (name === '_elements') {
      const names = elementNames(value)
      if (names === undefined) return 'the value of _elements cannot be read'
      elements = names
      applied.push([name, value])
    } else if (name === '_format') {
      if (!/json/.test(value)) return 'json is the only format'
    } else {
      const filter = filterOf(country, name, value)
      if (filter === 'invalid') return `the value of ${name} cannot be read`
      if (filter !== undefined) {
        filters.push(filter)
        applied.push([name, value])
        continue
      }
      noteInInbox(country.world, context, `unknown search parameter ${name}`)
      if (strict) return `the search parameter ${name} is not known`
    }
  }
  if (!applied.some(([name]) => name === 'status') && country.documentParameters.includes('status')) {
    filters.push((item) => country.matchesStatus(item, [{ code: 'current' }]))
    applied.push(['status', 'current'])
  }
  return { applied, filters, patients, namesPatient, count, ...(elements === undefined ? {} : { elements }) }
}

function filterOf(country: CountryA, name: string, value: string): Filter | 'invalid' | undefined {
  const parameter = documentParameters.find((known) => known.name === name)
  if (parameter === undefined || !country.documentParameters.includes(name)) return undefined
  if (parameter.type === 'date') {
    const dates = parseDates(value)
    const matches = country[parameter.matcher]
    return dates === undefined ? 'invalid' : (item) => matches(item, dates)
  }
  if (parameter.type === 'string') {
    const texts = splitAlternatives(value)
    const matches = country[parameter.matcher]
    return texts.includes('') ? 'invalid' : (item) => matches(item, texts)
  }
  const tokens = parseTokens(value)
  const matches = country[parameter.matcher]
  return tokens === undefined ? 'invalid' : (item) => matches(item, tokens)
}

/** The patients that a parameter names; undefined when its value cannot be read. */
export function patientsNamed(country: CountryA, name: string, value: string): readonly Patient[] | undefined {
  const { catalogue, urls } = country.world
  if (name.endsWith('.identifier')) {
    const tokens = parseTokens(value)
    return tokens === undefined ? undefined : country.findPatients([{ name: 'identifier', tokens }])
  }
  if (value === '') return undefined
  const id = value.replace(`${urls.fhirBaseUrl}/`, '').replace(/^Patient\//, '')
  return catalogue.patients.filter((patient) => patient.id === id)
}

/** A token opens the documents of its own patient alone [C-1]; a search that names no patient opens nothing. */
function patientRefusal(
  country: CountryA,
  { claims }: AccessGrant,
  { patients, namesPatient }: Understood,
): Response | undefined {
  if (!namesPatient) return outcomeAnswer(country, 400, 'required', 'patient or patient.identifier is needed')
  if (claims === undefined) return undefined
  const bound = country.world.catalogue.patients.find((patient) => country.patientIsBound(claims, patient))
  const mine = patients.every((patient) => country.patientIsBound(claims, patient))
  if (bound !== undefined && mine && (patients.length > 0 || patientIn(claims) === undefined)) return undefined
  return notOpened(country)
}

function searchset(
  country: CountryA,
  rendered: RenderedEntries,
  { applied, filters, patients, count, elements }: Understood,
  cursor: Cursor | undefined,
): Response {
  const matches = country.sorted(
    patients.flatMap((patient) =>
      country
        .itemsOf(patient.id)
        .filter((item) => country.matchesPatient(item, patient.id) && filters.every((filter) => filter(item))),
    ),
  )
  const totalOnly = cursor === undefined && count === 0
  const { items, nextOffset }: Page<ListItem> = totalOnly
    ? { items: [] }
    : country.page(matches, cursor?.offset ?? 0, cursor?.count ?? count)
  const total = totalOnly ? matches.length : country.total(matches)
  const next =
    nextOffset === undefined
      ? []
      : [
          {
            relation: 'next',
            url: country.nextLink(writeCursor({ applied, offset: nextOffset, count: cursor?.count ?? count })),
          },
        ]
  const head = JSON.stringify({
    resourceType: 'Bundle',
    type: 'searchset',
    ...(total === undefined ? {} : { total }),
    link: [{ relation: 'self', url: country.selfLink('DocumentReference', applied) }, ...next],
  })
  if (items.length === 0) return answerOf(Buffer.from(head), 200, { 'Content-Type': fhirJson })
  const pieces = [
    Buffer.from(`${head.slice(0, -1)},"entry":[`),
    ...entriesOf(country, rendered, items, elements),
    Buffer.from(']}'),
  ]
  return answerOf(Buffer.concat(pieces), 200, { 'Content-Type': fhirJson })
}

/** Entries as bytes: rendered once, or cut down to the elements asked for. */
function entriesOf(
  country: CountryA,
  rendered: RenderedEntries,
  items: readonly ListItem[],
  elements: readonly string[] | undefined,
): readonly Uint8Array[] {
  if (elements === undefined) return rendered.joined(country, items)
  const base = country.world.urls.fhirBaseUrl
  const entries = items.map((item) => ({
    fullUrl: `${base}/DocumentReference/${item.id}`,
    resource: country.subset({ ...country.listEntry(item) }, elements),
    search: { mode: 'match' },
  }))
  return [Buffer.from(JSON.stringify(entries).slice(1, -1))]
}
