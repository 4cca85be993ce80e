import { combinationIsTheIntersection, filtersCanBeCombined } from '../../checks/list-combination.ts'
import type { CombinationEvidence } from '../../checks/list-combination.ts'
import type { Query } from '../../harness/clients/fhir-client.ts'
import type { HeldDocument } from '../../harness/holdings/holdings.ts'
import {
  bodyPartsIn,
  currentOf,
  inInterval,
  keysIn,
  ofBodyParts,
  ofKinds,
  ofModalities,
  ofProcedures,
  studyStart,
} from '../../harness/holdings/select.ts'
import { coveringArray } from '../../harness/scenario/covering-array.ts'
import type { Selected } from '../../harness/scenario/country-a.ts'
import { scenario } from '../../harness/scenario/scenario.ts'

type Documents = readonly HeldDocument[]

/** One value of a filter, and the documents that meet it. */
interface Value {
  query: Query
  documents: Documents
}

/** A filter as the target answers it alone. */
interface Asked extends Value {
  answer: Selected
}

const tokenOf = ({ system, code }: { system: string; code: string }): string => `${system}|${code}`
const text = (query: Query): string => query.map(([name, value]) => `${name}=${value}`).join('&')

/** Two values of each of the five filters, of a study in the middle and of one of another modality. */
function filtersOf(all: Documents, where: Selected['resource']): readonly (readonly Value[])[] {
  const inOrder = all.toSorted((one, other) => Date.parse(studyStart(one)) - Date.parse(studyStart(other)))
  const middle = inOrder[Math.floor(inOrder.length / 2)]
  const modalityOf = (document: HeldDocument | undefined): string => document?.study.series[0]?.modality ?? ''
  const other = inOrder.find((document) => modalityOf(document) !== modalityOf(middle))
  const two = [middle, other].flatMap((document) => document ?? [])
  const instant = two[0] === undefined ? '' : new Date(studyStart(two[0])).toISOString().replace('.000Z', 'Z')
  return [
    [{ from: instant }, { to: instant }].map((interval) => ({
      query: [['period', interval.from === undefined ? `le${instant}` : `ge${instant}`]],
      documents: inInterval(all, studyStart, interval).certain,
    })),
    two.map((document) => ({
      query: [['modality', `http://dicom.nema.org/resources/ontology/DCM|${modalityOf(document)}`]],
      documents: ofModalities(all, [modalityOf(document)]),
    })),
    two.flatMap((document) =>
      bodyPartsIn(where, document)
        .slice(0, 1)
        .map((part) => ({
          query: [['bodysite', tokenOf(part)]] as const,
          documents: ofBodyParts(where, all, [part.code]),
        })),
    ),
    two.map(({ study: { procedure } }) => ({
      query: [['event', tokenOf(procedure)]],
      documents: ofProcedures(all, [procedure.code]),
    })),
    [
      { query: [['type', 'http://loinc.org|85430-7']], documents: ofKinds(all, ['report']) },
      { query: [['type', 'http://loinc.org|18748-4']], documents: ofKinds(all, ['manifest-fhir', 'manifest-kos']) },
    ],
  ]
}

/** Step 5: every pair of values of two filters, each alone first [ITI-67]. */
scenario(
  'combine-filters',
  {
    role: 'country-a',
    folder: '05-query',
    title: 'Period, modality, body part, procedure and type select together what meets them all, pair by pair',
    proves: ['UC-08/pairwise-combinations-period-modality', 'UC-08/result-equals-oracle-intersection'],
  },
  async ({ countryA, holdings, check, need }) => {
    const patient = holdings.patient('main')
    const all = currentOf(holdings.documentsOf(patient))
    const asked: Asked[][] = []
    for (const values of filtersOf(all, countryA.bodyPartsOf)) {
      const filter: Asked[] = []
      for (const value of values) {
        const answer = await countryA.select(patient, value.query)
        if (answer?.resource === countryA.bodyPartsOf) filter.push({ ...value, answer })
      }
      if (filter.length > 0) asked.push(filter)
    }
    const rows = coveringArray<Asked | undefined>(asked.map((filter) => [undefined, ...filter]))
    const combinations = rows.map((row) => row.flatMap((one) => one ?? [])).filter((row) => row.length > 1)
    need(combinations[0], 'the guides of the target have no two filters of one search')
    for (const row of combinations) {
      const query = row.flatMap((one) => one.query)
      const answer = need(await countryA.select(patient, query), `the filters ${text(query)} cannot be put together`)
      const evidence: CombinationEvidence = {
        together: answer.pages,
        ...Object.fromEntries(row.map((one) => [text(one.query), one.answer.pages])),
      }
      const keysOf = (documents: Documents): string[] => keysIn(answer.resource, documents)
      const params = {
        filter: text(answer.query),
        alone: row.map((one) => ({ name: text(one.query), parameter: one.answer.query[0]?.[0] ?? '' })),
        documents: keysOf(all.filter((document) => row.every((one) => one.documents.includes(document)))),
        either: [],
        known: keysOf(holdings.documentsOf(patient)),
      }
      check(evidence, filtersCanBeCombined, params)
      check(evidence, combinationIsTheIntersection, params)
    }
  },
)
