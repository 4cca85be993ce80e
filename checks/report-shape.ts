import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { met, notMet, notOffered } from '../harness/judge/judgement.ts'
import { resourcesOf } from './document-bundle.ts'
import { elementPath } from './element-path.ts'
import { firstOf, judgeDocument, objectsAt } from './judge-document.ts'
import type { JsonObject } from './json-body.ts'
import { at, listOf, objectsOf, textOf } from './json-body.ts'
import { codingsOf } from './list-entry.ts'

/** Sections that are 1..1 in CompositionEuImaging. */
/** That of the imaging study is 1..1 in the ballot and 0..1 in later builds of HL7 Europe: neither is demanded here. */
const requiredSections = {
  '55115-0': 'order',
  '11329-0': 'history',
  '55111-9': 'procedure',
}

function missingParts(bundle: JsonObject): readonly string[] {
  const codes = objectsOf(firstOf(bundle, 'Composition')?.['section']).flatMap((section) =>
    codingsOf(section['code']).map(({ code }) => code),
  )
  return [
    ...['Composition', 'DiagnosticReport', 'Patient', 'ImagingStudy'].filter(
      (type) => resourcesOf(bundle, type).length === 0,
    ),
    ...Object.entries(requiredSections).flatMap(([code, name]) => (codes.includes(code) ? [] : [`section ${name}`])),
  ]
}

/** Section 4: cardinality is left to the profile that a document says it follows. */
export const documentHasWhatItsProfileDemands = check<'D-01/profile-decides', Exchange>(
  'D-01/profile-decides',
  'document-has-what-its-profile-demands',
  (answer) =>
    judgeDocument(answer, (bundle) => {
      const profiles = listOf(at(bundle, 'meta', 'profile')).map(String)
      if (!profiles.some((profile) => profile.includes('BundleReportEuImaging')))
        return notOffered('the document names no profile of HL7 Europe')
      const missing = missingParts(bundle)
      return missing.length === 0
        ? met(profiles.join(', '))
        : notMet({
            expected: 'the parts that BundleReportEuImaging and CompositionEuImaging demand',
            observed: `without ${missing.join(', ')}`,
            at: 'Composition.section',
          })
    }),
)

const sections = elementPath('Composition.section')
const observations = elementPath('Observation')
const valueNames = /^(value[A-Z]|component$|hasMember$|dataAbsentReason$)/

/** Section 4: what is required and empty says why: `emptyReason`, `dataAbsentReason`. */
export const emptyPartsSayWhy = check<'D-02/accept-data-absent-reason', Exchange>(
  'D-02/accept-data-absent-reason',
  'empty-parts-say-why',
  (answer) =>
    judgeDocument(answer, (bundle) => {
      const silent = [
        ...objectsAt(sections, bundle)
          .filter(
            (section) =>
              ['entry', 'section'].every((name) => listOf(section[name]).length === 0) &&
              section['emptyReason'] === undefined,
          )
          .map((section) => `section "${textOf(section['title']) ?? ''}" has no entry and no emptyReason`),
        ...objectsAt(observations, bundle)
          .filter((observation) => !Object.keys(observation).some((name) => valueNames.test(name)))
          .map(() => 'an Observation has no value and no dataAbsentReason'),
      ]
      return silent.length === 0
        ? met(`${String(objectsAt(sections, bundle).length)} sections`)
        : notMet({ expected: 'a reason for what is empty', observed: silent.join('; '), at: 'Composition.section' })
    }),
)

const beneficiaries = elementPath('Coverage.beneficiary.resolve()')

/** Section 4: insurance data may be absent; what is there is the patient's. */
export const insuranceIsOptionalAndThePatients = check<'D-03/absence-never-fails', Exchange>(
  'D-03/absence-never-fails',
  'insurance-is-optional-and-the-patients',
  (answer) =>
    judgeDocument(answer, (bundle) => {
      const coverages = resourcesOf(bundle, 'Coverage')
      const patients = objectsAt(beneficiaries, bundle).filter((one) => one['resourceType'] === 'Patient')
      if (coverages.length === 0) return met('no insurance data, which is lawful')
      return patients.length === coverages.length
        ? met(`${String(coverages.length)} Coverage of the patient`)
        : notMet({
            expected: 'the patient of the document as beneficiary',
            observed: `${String(patients.length)} of ${String(coverages.length)} name a Patient of the document`,
            at: 'Coverage.beneficiary',
          })
    }),
)

const genders = ['male', 'female', 'other', 'unknown']

/** A.1.1.5: gender holds a value of FHIR's administrative gender. */
export const genderIsAdministrative = check<'D-08/required-binding', Exchange>(
  'D-08/required-binding',
  'gender-is-administrative',
  (answer) =>
    judgeDocument(answer, (bundle) => {
      const found = resourcesOf(bundle, 'Patient').map((patient) => textOf(patient['gender']) ?? 'none')
      return found.length > 0 && found.every((gender) => genders.includes(gender))
        ? met(found.join(', '))
        : notMet({
            expected: `one of ${genders.join(', ')}`,
            observed: found.join(', ') || 'no Patient',
            at: 'Patient.gender',
          })
    }),
)
