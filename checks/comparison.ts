import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { elementPath } from './element-path.ts'
import { judgeDocument, objectsAt } from './judge-document.ts'
import type { JsonObject } from './json-body.ts'
import { at, objectOf, objectsOf, textOf } from './json-body.ts'

const entries = elementPath("Composition.section.where(code.coding.exists(code='18834-2')).entry")
const extensions = elementPath(
  "DiagnosticReport.extension('http://hl7.eu/fhir/imaging/StructureDefinition/HL7IDRComparisonStudy').value",
)

const targetsOf = (bundle: JsonObject): readonly JsonObject[] => [
  ...objectsAt(entries, bundle),
  ...objectsAt(extensions, bundle),
]

const inWords = (reference: JsonObject): string =>
  textOf(reference['display']) ?? textOf(reference['reference']) ?? 'a reference that says nothing'

/** The resource of the document that a reference names. */
function resourceOf(bundle: JsonObject, reference: JsonObject): JsonObject | undefined {
  const name = textOf(reference['reference'])
  return name === undefined
    ? undefined
    : objectOf(objectsOf(bundle['entry']).find((entry) => entry['fullUrl'] === name)?.['resource'])
}

function isIdentified(bundle: JsonObject, reference: JsonObject): boolean {
  const identifier = ['system', 'value'].every((name) => textOf(at(reference, 'identifier', name)) !== undefined)
  const url = textOf(reference['reference']) ?? ''
  return identifier || resourceOf(bundle, reference) !== undefined || /^https?:/.test(url)
}

/** A.7.1: what was compared with can be found: by an identifier, or because the document holds it. */
export const comparedStudyIsIdentified = check<'D-26/target-identifiable', Exchange>(
  'D-26/target-identifiable',
  'compared-study-is-identified',
  (answer) =>
    judgeDocument(answer, (bundle) => {
      const targets = targetsOf(bundle)
      if (targets.length === 0) return cannotTell('the report names no comparison study')
      const lost = targets.filter((target) => !isIdentified(bundle, target))
      return lost.length === 0
        ? met(targets.map(inWords).join('; '))
        : notMet({
            expected: 'an identifier with its system, or a reference that resolves',
            observed: lost.map(inWords).join('; '),
            at: "Composition.section.where(code='18834-2').entry",
          })
    }),
)

/** A.7.1: the guideline wants a prior report, HL7 Europe allows studies and selections alone: the mismatch is reported. */
export const comparedWithWhatTheProfileAllows = check<'D-26/hl7-eu-allows-only', Exchange>(
  'D-26/hl7-eu-allows-only',
  'compared-with-what-the-profile-allows',
  (answer) =>
    judgeDocument(answer, (bundle) => {
      const types = targetsOf(bundle).map(
        (target) => textOf(resourceOf(bundle, target)?.['resourceType']) ?? textOf(target['type']) ?? 'unknown',
      )
      if (types.length === 0) return cannotTell('the report names no comparison study')
      return types.every((type) => ['ImagingStudy', 'ImagingSelection', 'Basic'].includes(type))
        ? met(types.join(', '))
        : notMet({
            expected: 'ImagingStudy or a selection of it, all that HL7 Europe allows',
            observed: `${types.join(', ')}: the guideline asks for a prior report, the profile does not allow it`,
            at: 'DiagnosticReport.extension(HL7IDRComparisonStudy).value',
          })
    }),
)
