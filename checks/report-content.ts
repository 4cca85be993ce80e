import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { met, notMet } from '../harness/judge/judgement.ts'
import { resourcesOf } from './document-bundle.ts'
import { elementPath } from './element-path.ts'
import { firstOf, judgeDocument, narrativeWords, objectsAt } from './judge-document.ts'
import type { JsonObject } from './json-body.ts'
import { at, listOf, objectOf, objectsOf, textOf } from './json-body.ts'
import { codingsOf } from './list-entry.ts'
import { isUcum } from './ucum.ts'

const requesterSpecialties = elementPath('ServiceRequest.requester.resolve().ofType(PractitionerRole).specialty')

/** Article 10: the report says which speciality asked for it [A.2.5]. */
export const reportNamesTheRequestersSpecialty = check<'A10-17/report-content-must-have', Exchange>(
  'A10-17/report-content-must-have',
  'report-names-the-requesters-specialty',
  (answer) =>
    judgeDocument(answer, (bundle) => {
      const found = objectsAt(requesterSpecialties, bundle).flatMap(codingsOf)
      return found.length > 0
        ? met(found.map(({ code }) => code).join(', '))
        : notMet({
            expected: 'PractitionerRole.specialty of the requester',
            observed: `${String(resourcesOf(bundle, 'ServiceRequest').length)} orders, none with a speciality`,
            at: 'ServiceRequest.requester.resolve().specialty',
          })
    }),
)

const bearers = (bundle: JsonObject): readonly (JsonObject | undefined)[] =>
  ['Composition', 'DiagnosticReport'].map((type) => firstOf(bundle, type))
const categoryCodes = (bundle: JsonObject): readonly string[] =>
  bearers(bundle)
    .flatMap((resource) => objectsOf(resource?.['category']).flatMap(codingsOf))
    .map(({ code }) => code)
const categoryAndTypeCodes = (bundle: JsonObject): readonly string[] => [
  ...categoryCodes(bundle),
  ...bearers(bundle)
    .flatMap((resource) => codingsOf(resource?.['type']))
    .map(({ code }) => code),
]

/** A.1.8.1: a report is of type 85430-7 and a manifest of type 18748-4; a report of the manifest's type is another clause. */
export const documentTypeIsTheFixedCode = check<
  'D-12/dialect-85430-7-reports',
  { report: Exchange; manifest: Exchange }
>('D-12/dialect-85430-7-reports', 'document-type-is-the-fixed-code', ({ report, manifest }) =>
  judgeDocument(report, (ofReport) =>
    judgeDocument(manifest, (ofManifest) => {
      const [reportCodes, manifestCodes] = [categoryAndTypeCodes(ofReport), categoryAndTypeCodes(ofManifest)]
      return ['85430-7', '18748-4'].some((code) => reportCodes.includes(code)) && manifestCodes.includes('18748-4')
        ? met(`${reportCodes.join(', ')}; ${manifestCodes.join(', ')}`)
        : notMet({
            expected: 'LOINC 85430-7 for the report, 18748-4 for the manifest',
            observed: `${reportCodes.join(', ') || 'no code'} and ${manifestCodes.join(', ') || 'no code'}`,
            at: 'Composition.category',
          })
    }),
  ),
)

/**
 * A.1.8.1: 18748-4 as the category of a report is usage of OpenNCP. Composition.type is no matter of this clause: an
 * example of HL7 Europe has 18748-4 there.
 */
export const reportIsNotTypedAsAStudy = check<'D-12/18748-4-report-code', Exchange>(
  'D-12/18748-4-report-code',
  'report-is-not-typed-as-a-study',
  (answer) =>
    judgeDocument(answer, (bundle) =>
      categoryCodes(bundle).includes('18748-4')
        ? notMet({
            expected: 'LOINC 85430-7 alone as the type of a report',
            observed: '18748-4, which is the type of an imaging study',
            at: 'Composition.category',
            fix: 'Say 85430-7 outside of OpenNCP.',
          })
        : met(categoryCodes(bundle).join(', ')),
    ),
)

const results = elementPath('DiagnosticReport.result.resolve().ofType(Observation)')

/** A.5.4.3: several observations: a code, a text, a quantity with a unit. */
export const reportCarriesSeveralKindsOfObservation = check<'D-22/3-observations-code-text', Exchange>(
  'D-22/3-observations-code-text',
  'report-carries-several-kinds-of-observation',
  (answer) =>
    judgeDocument(answer, (bundle) => {
      const all = objectsAt(results, bundle)
      const kinds = ['valueCodeableConcept', 'valueString', 'valueQuantity']
      const missing = kinds.filter((kind) => !all.some((observation) => observation[kind] !== undefined))
      return missing.length === 0
        ? met(`${String(all.length)} observations`)
        : notMet({
            expected: 'observations with a code, a text and a quantity',
            observed: `${String(all.length)} observations, none with ${missing.join(', ')}`,
            at: 'DiagnosticReport.result',
          })
    }),
)

const ucumSystem = 'http://unitsofmeasure.org'

/** A.5.4.3.4: quantities carry units of UCUM. */
export const quantitiesCarryUcumUnits = check<'D-23/ucum-validity', Exchange>(
  'D-23/ucum-validity',
  'quantities-carry-ucum-units',
  (answer) =>
    judgeDocument(answer, (bundle) => {
      const quantities = objectsAt(results, bundle).flatMap((observation) => [
        ...(objectOf(observation['valueQuantity']) === undefined ? [] : [observation['valueQuantity']]),
        ...objectsOf(observation['component']).flatMap((component) => component['valueQuantity'] ?? []),
      ])
      const wrong = quantities.filter(
        (quantity) => at(quantity, 'system') !== ucumSystem || !isUcum(textOf(at(quantity, 'code')) ?? ''),
      )
      return wrong.length === 0
        ? met(`${String(quantities.length)} quantities`)
        : notMet({
            expected: `a code of ${ucumSystem} for every quantity`,
            observed: wrong
              .map((one) => `${JSON.stringify(at(one, 'value'))} "${textOf(at(one, 'code')) ?? ''}"`)
              .join(', '),
            at: 'Observation.value.code',
          })
    }),
)

const impressionUrl = /HL7IDRImpression$/

/** A.5.5: a coded conclusion is in words too. */
export const codedConclusionIsInWordsToo = check<'D-24/narrative-present-when-codes', Exchange>(
  'D-24/narrative-present-when-codes',
  'coded-conclusion-is-in-words-too',
  (answer) =>
    judgeDocument(answer, (bundle) => {
      const report = firstOf(bundle, 'DiagnosticReport')
      const impressions = objectsOf(report?.['extension']).filter((one) => impressionUrl.test(textOf(one['url']) ?? ''))
      const coded = listOf(report?.['conclusionCode']).length + impressions.length
      const section = objectsOf(firstOf(bundle, 'Composition')?.['section']).find((one) =>
        codingsOf(one['code']).some(({ code }) => code === '19005-8'),
      )
      const inWords = textOf(report?.['conclusion']) !== undefined || narrativeWords(section) !== ''
      return coded === 0 || inWords
        ? met(`${String(coded)} codes`)
        : notMet({
            expected: 'the conclusion in words beside its codes',
            observed: `${String(coded)} codes, no conclusion and no text in the impression section`,
            at: 'DiagnosticReport.conclusion',
          })
    }),
)
