import {
  birthDateIsAWholeDay,
  everyIdentifierNamesItsSystem,
  everyNameSurvives,
  identifiersAreOfDifferentScope,
  insuranceNumberIdentifies,
  insuredPatientIsListedAndLinked,
} from '../../checks/patient-identity.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import type { HeldPatient } from '../../harness/holdings/holdings.ts'
import { currentOf, keysOf } from '../../harness/holdings/select.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { retrieveTheRight } from '../study-path.ts'

/** Section 4, A.1.1: names, birth dates and identifiers of four patients who are not the plain case. */
scenario(
  'names-and-numbers',
  {
    role: 'country-a',
    folder: '03-identification',
    title: 'Double surnames, several given names, names in Cyrillic, whole birth dates and two numbers survive',
    proves: [
      'D-05/double-surname-several-given',
      'D-06/regex-yyyy-mm-dd',
      'D-07/identifier-system-present',
      'D-07/two-identifiers-different-scope',
      'D-03b/fixture-whose-only-identifier',
      'D-03b/identified-listed-linked',
    ],
  },
  async (context) => {
    const { countryA, holdings, check, need } = context
    const find = ({ identifier: { system, value } }: HeldPatient): Promise<Exchange> =>
      countryA.findPatients([['identifier', `${system}|${value}`]])
    const found: Exchange[] = []
    for (const purpose of ['times', 'second'] as const) {
      const held = holdings.patient(purpose)
      const patient = await find(held)
      found.push(patient)
      const manifest = need(
        currentOf(holdings.documentsOf(held)).find(({ kind }) => kind === 'manifest-fhir'),
        'the holdings have no manifest of the patient',
      )
      const pages = await countryA.findAllDocuments(held)
      const documents = [(await retrieveTheRight(context, held, pages, manifest)).exchange]
      const { family, given } = held.facts
      check({ patient, documents }, everyNameSurvives, { family, given: [...given] })
    }
    const twofold = holdings.patient('linkage')
    const ofTwofold = await find(twofold)
    const insured = holdings.patient('insurance-only')
    const ofInsured = await find(insured)
    const everybody = [...found, ofTwofold, ofInsured]
    check(everybody, birthDateIsAWholeDay)
    check(everybody, everyIdentifierNamesItsSystem)
    check(ofTwofold, identifiersAreOfDifferentScope, { identifiers: [...twofold.identifiers] })
    check(ofInsured, insuranceNumberIdentifies, insured.identifier)
    const current = currentOf(holdings.documentsOf(insured))
    check(await countryA.findAllDocuments(insured), insuredPatientIsListedAndLinked, {
      documents: keysOf(current),
      studyUids: current.filter(({ kind }) => kind === 'report').map(({ study }) => study.studyInstanceUid),
    })
  },
)
