import { allMatches, keyOf } from '../../checks/document-list.ts'
import type { Json, JsonObject } from '../../checks/json-body.ts'
import { at, objectsOf, textOf } from '../../checks/json-body.ts'
import {
  accessionNumberSelects,
  authorSelects,
  categorySelects,
  contentTypeSelects,
  facilitySelects,
  formatSelects,
  identifierSelects,
  lastUpdatedSelects,
  relatedSelects,
  resourceIdSelects,
  securityLabelSelects,
  settingSelects,
} from '../../checks/list-further-filter.ts'
import type { FilterEvidence, FilterParams } from '../../checks/list-filter.ts'
import type { Query } from '../../harness/clients/fhir-client.ts'
import type { Check } from '../../harness/judge/check.ts'
import { currentOf, keysOf, ofKinds, ofStudy } from '../../harness/holdings/select.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import type { ScenarioContext } from '../../harness/scenario/scenario.ts'
import type { ClauseForA } from '../../profiles/requirements/requirements.ts'
import { askForKeys } from '../filter-question.ts'

/** One parameter: its check, what an entry carries for it, and a value that no entry has. */
interface Parameter<C extends ClauseForA> {
  name: string
  aCheck: Check<C, FilterEvidence, FilterParams>
  valuesOf: (entry: JsonObject) => readonly string[]
  /** Absent where another scenario asks it. */
  nothing?: string
}

const tokensOf = (...concepts: readonly (Json | undefined)[]): string[] =>
  concepts.flatMap((concept) =>
    [...objectsOf(at(concept, 'coding')), ...objectsOf([concept ?? null])].flatMap((coding) => {
      const code = textOf(coding['code'])
      return code === undefined ? [] : [`${textOf(coding['system']) ?? ''}|${code}`]
    }),
  )
const identifierTokens = (identifiers: readonly Json[]): string[] =>
  objectsOf(identifiers).flatMap((identifier) => {
    const [system, value] = [textOf(identifier['system']), textOf(identifier['value'])]
    return value === undefined || system === undefined ? [] : [`${system}|${value}`]
  })
const contents = (entry: JsonObject): readonly JsonObject[] => objectsOf(entry['content'])
const nobody = 'urn:oid:2.999.1|x-borderlight-nothing'

/** Entries of documents that the holdings know; any other is judged as ST-06. */
async function knownEntries<C extends ClauseForA>(
  context: Pick<ScenarioContext<C>, 'countryA' | 'holdings' | 'need'>,
): Promise<readonly JsonObject[]> {
  const patient = context.holdings.patient('main')
  const entries = allMatches(await context.countryA.findAllDocuments(patient))
  const known = keysOf(context.holdings.documentsOf(patient))
  return context.need(entries, 'the list is no searchset: see ST-06').filter((entry) => known.includes(keyOf(entry)))
}

/** Documents that the list lacks, which is judged there: a filter may give them or not. */
function notListed(
  { holdings }: Pick<ScenarioContext<ClauseForA>, 'holdings'>,
  listed: readonly JsonObject[],
): string[] {
  const keys = new Set(listed.map((entry) => keyOf(entry)))
  return keysOf(holdings.documentsOf(holdings.patient('main'))).filter((key) => !keys.has(key))
}

/**
 * Asks for the value that selects fewest, in the hope that it does not select all, then for one that no entry has.
 * What is expected follows from the entries that the target lists itself. A parameter whose element no entry carries is not claimed.
 */
async function askBoth<C extends ClauseForA>(
  context: ScenarioContext<C>,
  { name, aCheck, valuesOf, nothing }: Parameter<C>,
): Promise<void> {
  const listed = await knownEntries(context)
  const byValue = new Map<string, string[]>()
  for (const entry of listed)
    for (const value of new Set(valuesOf(entry))) byValue.set(value, [...(byValue.get(value) ?? []), keyOf(entry)])
  const [fewest] = [...byValue].toSorted(([, one], [, other]) => one.length - other.length)
  if (fewest === undefined) {
    context.notClaimed(aCheck.clause, `no entry carries what ${name} selects by`)
    return
  }
  const questions: [Query, string[]][] = [
    [[[name, fewest[0]]], fewest[1]],
    ...(nothing === undefined ? [] : [[[[name, nothing]], []] satisfies [Query, string[]]]),
  ]
  for (const [query, keys] of questions) {
    const { evidence, params } = await askForKeys(context, query, keys, notListed(context, listed))
    context.check(evidence, aCheck, params)
  }
}

/** Step 5: every other parameter of the transaction [MHD 2:3.67.4.1.2.1]. */
scenario(
  'query-by-further-parameters',
  {
    role: 'country-a',
    folder: '05-query',
    title:
      'Setting, facility, format, category, identifiers, label and author select what carries them, and nothing else',
    proves: [
      'QUERY-01/category',
      'QUERY-01/setting',
      'QUERY-01/facility',
      'QUERY-01/format',
      'QUERY-01/identifier',
      'QUERY-03/related',
      'QUERY-01/security-label',
      'QUERY-01/author',
      'QUERY-02/accession-number',
      'QUERY-03/contenttype',
      'QUERY-03/resource-id',
    ],
    dialect: 'mado',
  },
  async (context) => {
    const parameters = [
      {
        name: 'category',
        aCheck: categorySelects,
        valuesOf: (entry) => objectsOf(entry['category']).flatMap((one) => tokensOf(one)),
      },
      {
        name: 'setting',
        aCheck: settingSelects,
        valuesOf: (entry) => tokensOf(at(entry, 'context', 'practiceSetting')),
        nothing: nobody,
      },
      {
        name: 'facility',
        aCheck: facilitySelects,
        valuesOf: (entry) => tokensOf(at(entry, 'context', 'facilityType')),
        nothing: nobody,
      },
      {
        name: 'format',
        aCheck: formatSelects,
        valuesOf: (entry) => contents(entry).flatMap((one) => tokensOf(one['format'])),
        nothing: nobody,
      },
      {
        name: 'identifier',
        aCheck: identifierSelects,
        valuesOf: (entry) => identifierTokens([entry['masterIdentifier'] ?? null]),
        nothing: 'urn:ietf:rfc:3986|urn:oid:2.999.404',
      },
      {
        name: 'identifier',
        aCheck: identifierSelects,
        valuesOf: (entry) => identifierTokens(objectsOf(entry['identifier'])),
        nothing: 'urn:ietf:rfc:3986|urn:uuid:00000000-0000-4000-8000-000000000404',
      },
      {
        name: 'security-label',
        aCheck: securityLabelSelects,
        valuesOf: (entry) => objectsOf(entry['securityLabel']).flatMap((one) => tokensOf(one)),
        nothing: nobody,
      },
      ...(['family', 'given'] as const).map((part) => ({
        name: `author.${part}`,
        aCheck: authorSelects,
        valuesOf: (entry: JsonObject) => namesOf(entry, part),
        nothing: 'Xyzzynobody',
      })),
      {
        name: 'contenttype',
        aCheck: contentTypeSelects,
        valuesOf: (entry) => contents(entry).flatMap((one) => textOf(at(one, 'attachment', 'contentType')) ?? []),
        nothing: 'application/x-borderlight-nothing',
      },
      {
        name: '_id',
        aCheck: resourceIdSelects,
        valuesOf: (entry) => [textOf(entry['id']) ?? ''].filter(Boolean),
        nothing: 'x-borderlight-nothing',
      },
    ] satisfies Parameter<ClauseForA>[]
    for (const parameter of parameters) await askBoth(context, parameter as Parameter<ClauseForA> as never)
    await askByStudy(context)
  },
)

/** Identifiers that the holdings state: the study's, and its order's with and without issuer; reports may carry them [C-5]. */
async function askByStudy(context: ScenarioContext<'QUERY-02/accession-number' | 'QUERY-03/related'>): Promise<void> {
  const current = currentOf(context.holdings.documentsOf(context.holdings.patient('main')))
  const study = context.need(current[0]?.study, 'the holdings have no study')
  const { system, value } = study.accession
  const ofOrder = current.filter((held) => held.study.accession.value === value)
  const ofStudyAlone = ofStudy(current, study.studyInstanceUid)
  const questions = [
    ['related:identifier', `urn:dicom:uid|urn:oid:${study.studyInstanceUid}`, ofStudyAlone, relatedSelects],
    ['related:identifier', 'urn:dicom:uid|urn:oid:2.999.404', [], relatedSelects],
    ['accession-number', `${system}|${value}`, ofOrder, accessionNumberSelects],
    ['accession-number', value, ofOrder, accessionNumberSelects],
    ['accession-number', `urn:oid:2.999.404|${value}`, [], accessionNumberSelects],
    ['accession-number', `"${value}"`, [], accessionNumberSelects],
  ] as const
  for (const [name, text, documents, aCheck] of questions) {
    const certain = keysOf(documents.filter(({ kind }) => kind !== 'report'))
    const either = keysOf(ofKinds(documents, ['report']))
    const { evidence, params } = await askForKeys(context, [[name, text]], certain, either)
    context.check(evidence, aCheck, params)
  }
}

/** Names of the authors that an entry contains. */
function namesOf(entry: JsonObject, part: 'family' | 'given'): string[] {
  const authors = objectsOf(entry['author']).flatMap((author) => textOf(author['reference']) ?? [])
  return objectsOf(entry['contained'])
    .filter((one) => authors.includes(`#${textOf(one['id']) ?? ''}`))
    .flatMap((one) => objectsOf(one['name']))
    .flatMap((name) => {
      const value = name[part]
      return (Array.isArray(value) ? (value as readonly Json[]) : [value ?? null]).flatMap((text) => textOf(text) ?? [])
    })
}

/** Step 5: when entries were changed [FHIR R4 `_lastUpdated`]. */
scenario(
  'query-by-last-update',
  {
    role: 'country-a',
    folder: '05-query',
    title: '_lastUpdated selects the entries that were changed since',
    proves: ['QUERY-03/last-updated'],
    dialect: 'mado',
  },
  async (context) => {
    const { check, notClaimed } = context
    const entries = await knownEntries(context)
    const dated = entries.flatMap((entry) => {
      const text = textOf(at(entry, 'meta', 'lastUpdated'))
      return text === undefined ? [] : [{ key: keyOf(entry), instant: Date.parse(text) }]
    })
    if (dated.length === 0 || dated.length < entries.length) {
      notClaimed('QUERY-03/last-updated', 'not every entry says when it was changed')
      return
    }
    const sorted = dated.map(({ instant }) => instant).toSorted((one, other) => one - other)
    const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
    const since = new Date(middle).toISOString()
    for (const [value, selects] of [
      [`ge${since}`, (instant: number) => instant >= middle],
      [`lt${since}`, (instant: number) => instant < middle],
    ] as const) {
      const keys = dated.filter(({ instant }) => selects(instant)).map(({ key }) => key)
      const { evidence, params } = await askForKeys(
        context,
        [['_lastUpdated', value]],
        keys,
        notListed(context, entries),
      )
      check(evidence, lastUpdatedSelects, params)
    }
  },
)
