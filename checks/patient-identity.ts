import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import { documentOf, resourcesOf } from './document-bundle.ts'
import type { Pages } from './document-list.ts'
import { allMatches, keyOf } from './document-list.ts'
import type { JsonObject } from './json-body.ts'
import { answerInWords, listOf, objectsOf, textOf } from './json-body.ts'
import { kindOf, studyUidsOf } from './list-entry.ts'
import { searchsetOf } from './searchset.ts'

interface Identifier {
  system: string
  value: string
}

function patientsIn(exchange: Exchange): readonly JsonObject[] {
  const bundle = documentOf(exchange)
  return bundle === undefined ? [] : resourcesOf(bundle, 'Patient')
}

const identifiersOf = (patient: JsonObject): readonly { system: string | undefined; value: string }[] =>
  objectsOf(patient['identifier']).flatMap((identifier) => {
    const value = textOf(identifier['value'])
    return value === undefined ? [] : [{ system: textOf(identifier['system']), value }]
  })

const whole = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** A.1.1.1 and A.1.1.2: every family and every given name, in its own script, wherever the patient is named. */
export const everyNameSurvives = check<
  'D-05/double-surname-several-given',
  { patient: Exchange; documents: readonly Exchange[] },
  { family: string; given: string[] }
>('D-05/double-surname-several-given', 'every-name-survives', ({ patient, documents }, { family, given }) => {
  if (patientsIn(patient).length === 0) return cannotTell(`no patient to look at: ${answerInWords(patient)}`)
  const expected = `${given.join(' ')} ${family}`
  const named = [patient, ...documents].flatMap((exchange) =>
    patientsIn(exchange).map((one) => ({ exchange, names: objectsOf(one['name']) })),
  )
  const wrong = named.find(
    ({ names }) =>
      !names.some((name) => {
        const givens = listOf(name['given']).flatMap((each) => textOf(each) ?? [])
        const all = whole(givens.join(' ')).split(' ')
        return whole(textOf(name['family']) ?? '') === whole(family) && given.every((one) => all.includes(whole(one)))
      }),
  )
  if (wrong === undefined) return met(`${expected} in ${named.length} places`)
  const seen = wrong.names.map((name) => `${JSON.stringify(name['given'] ?? [])} ${textOf(name['family']) ?? ''}`)
  return notMet({
    expected: `${expected} in ${wrong.exchange.request.url}`,
    observed: seen.join('; ') || 'no name',
    at: 'Patient.name',
  })
})

function isCalendarDay(text: string): boolean {
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}

/** A.1.1.3: a birth date is a whole day without a time; one that is partial is no whole day. */
export const birthDateIsAWholeDay = check<'D-06/regex-yyyy-mm-dd', readonly Exchange[]>(
  'D-06/regex-yyyy-mm-dd',
  'birth-date-is-a-whole-day',
  (answers) => {
    const dates = answers.flatMap(patientsIn).map((patient) => textOf(patient['birthDate']))
    if (dates.length === 0) return cannotTell('no patient to look at')
    const wrong = dates.find((date) => date !== undefined && !isCalendarDay(date))
    if (wrong !== undefined)
      return notMet({ expected: 'YYYY-MM-DD, a day of the calendar', observed: wrong, at: 'Patient.birthDate' })
    if (dates.includes(undefined)) return notOffered('a patient has no birth date')
    return met(`${dates.length} patients`)
  },
)

/** A.1.1.4: an identifier is unique within its system alone, so it names it. */
export const everyIdentifierNamesItsSystem = check<'D-07/identifier-system-present', readonly Exchange[]>(
  'D-07/identifier-system-present',
  'every-identifier-names-its-system',
  (answers) => {
    const identifiers = answers.flatMap(patientsIn).flatMap(identifiersOf)
    if (identifiers.length === 0) return cannotTell('no patient with an identifier')
    const bare = identifiers.filter(({ system }) => system === undefined)
    if (bare.length === 0) return met(`${identifiers.length} identifiers`)
    return notMet({
      expected: 'a system on every identifier',
      observed: `${bare.length} of ${identifiers.length} without`,
      at: 'Patient.identifier.system',
    })
  },
)

/** A.1.1.4: a patient with a national and an insurance number has both, each under its own system. */
export const identifiersAreOfDifferentScope = check<
  'D-07/two-identifiers-different-scope',
  Exchange,
  { identifiers: Identifier[] }
>('D-07/two-identifiers-different-scope', 'identifiers-are-of-different-scope', (answer, { identifiers }) => {
  const [patient] = patientsIn(answer)
  if (patient === undefined) return cannotTell(`no patient to look at: ${answerInWords(answer)}`)
  const carried = identifiersOf(patient)
  for (const { system, value } of identifiers) {
    const same = carried.filter((one) => one.value === value)
    if (same.length === 0 || same.some((one) => one.system === undefined || one.system === system)) continue
    return notMet({
      expected: `${value} under ${system}`,
      observed: same.map((one) => one.system ?? '(no system)').join(', '),
      at: 'Patient.identifier',
    })
  }
  const missing = identifiers.find(({ value }) => !carried.some((one) => one.value === value))
  return missing === undefined
    ? met(`${identifiers.length} identifiers`)
    : notOffered(`the identifier of ${missing.system} is not given`)
})

/** A.1.3: an insurance number finds the patient that has no other number. */
export const insuranceNumberIdentifies = check<'D-03b/fixture-whose-only-identifier', Exchange, Identifier>(
  'D-03b/fixture-whose-only-identifier',
  'insurance-number-identifies',
  (answer, { system, value }) => {
    const list = searchsetOf(answer)
    if (list === undefined) return cannotTell(`no searchset: ${answerInWords(answer)}`)
    const carried = list.matches.filter((patient) =>
      identifiersOf(patient).some((one) => one.system === system && one.value === value),
    )
    if (list.matches.length === 1 && carried.length === 1) return met(`found by ${system}|${value}`)
    return notMet({
      expected: `one Patient that carries ${system}|${value}`,
      observed: `${list.matches.length} matches, ${carried.length} with it`,
      at: 'Patient.identifier',
    })
  },
)

/** A.1.3: that patient has a list like any other, and its reports are linked with their studies. */
export const insuredPatientIsListedAndLinked = check<
  'D-03b/identified-listed-linked',
  Pages,
  { documents: string[]; studyUids: string[] }
>('D-03b/identified-listed-linked', 'insured-patient-is-listed-and-linked', (pages, { documents, studyUids }) => {
  const entries = allMatches(pages)
  if (entries === undefined) return cannotTell('the list is no searchset: see ST-06')
  const keys = entries.map((entry) => keyOf(entry))
  const listed = documents.filter((key) => keys.includes(key))
  if (listed.length === 0)
    return notMet({ expected: `${documents.length} documents`, observed: `${entries.length} entries, none of them` })
  const named = new Set(entries.filter((entry) => kindOf(entry) === 'report').flatMap(studyUidsOf))
  const linked = studyUids.filter((uid) => named.has(uid))
  if (linked.length > 0) return met(`${listed.length} documents, ${linked.length} studies with reports`)
  return named.size === 0
    ? notOffered('no report entry names a study [C-5]')
    : notMet({
        expected: studyUids.join(', '),
        observed: [...named].join(', '),
        at: 'DocumentReference.context.related',
      })
})
