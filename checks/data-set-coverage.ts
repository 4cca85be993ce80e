import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet, withCarried } from '../harness/judge/judgement.ts'
import { carriedElements } from './carried-elements.ts'
import { documentOf } from './document-bundle.ts'
import { elementPath } from './element-path.ts'
import { judgeDocument } from './judge-document.ts'
import { objectsOf, singleObject } from './json-body.ts'

interface Coverage {
  /** Elements that the documents carry by the holdings. */
  elements: readonly string[]
}

/** @param leastShare how much of what the documents hold they have to carry: an absent element informs [section 4] */
const coverage =
  (leastShare: number) =>
  (documents: readonly Exchange[], { elements }: Coverage): Judgement => {
    const bundles = documents.flatMap((document) => singleObject(documentOf(document)))
    if (bundles.length < documents.length || bundles.length === 0) return cannotTell('not every document came as FHIR')
    const carried = carriedElements(bundles)
    const missing = elements.filter((id) => !carried.includes(id))
    const counted = elements.length - missing.length
    const observed = `${String(counted)} of ${String(elements.length)} elements carried${missing.length === 0 ? '' : `; without ${missing.join(', ')}`}`
    const judgement =
      counted >= leastShare * elements.length
        ? met(observed)
        : notMet({
            expected: `most of the ${String(elements.length)} elements that these documents hold`,
            observed,
            fix: 'See "borderlight data-set" for where each element belongs.',
          })
    return withCarried(judgement, carried)
  }

/** Article 10: which elements of the guideline's data set the documents carry. */
export const documentsCarryTheirElements = check<'A10-25/dataset-csv-driven-coverage', readonly Exchange[], Coverage>(
  'A10-25/dataset-csv-driven-coverage',
  'documents-carry-their-elements',
  coverage(0.5),
)

/** Article 2: reason, context, procedure, location, findings, exposure, conclusion, advice [A.3 to A.5]. */
export const reportCarriesReasonToAdvice = check<'A2-09/content-coverage-score-over', readonly Exchange[], Coverage>(
  'A2-09/content-coverage-score-over',
  'report-carries-reason-to-advice',
  coverage(0.5),
)

/** A.6: key images carry what describes them, each element. */
export const keyImagesCarryTheirElements = check<'D-25/coverage', readonly Exchange[], Coverage>(
  'D-25/coverage',
  'key-images-carry-their-elements',
  coverage(1),
)

const seriesPath = elementPath('ImagingStudy.series')
const uidPath = elementPath("ImagingStudy.identifier.where(system='urn:dicom:uid').value")

/** Section 4: an absent element informs; the data set demands the Study Instance UID of a study with series alone. */
export const onlyTheStudyUidIsDemanded = check<'D-01/element-absence-information-unless', Exchange>(
  'D-01/element-absence-information-unless',
  'only-the-study-uid-is-demanded',
  (answer) =>
    judgeDocument(answer, (bundle) => {
      const absent = 119 - carriedElements([bundle]).length
      const studies = objectsOf(bundle['entry']).length > 0 ? seriesPath(bundle).length : 0
      return studies > 0 && uidPath(bundle).length === 0
        ? notMet({
            expected: 'a DICOM Study UID beside series [B.1.1: shall]',
            observed: `${String(studies)} series and no identifier of system urn:dicom:uid`,
            at: 'ImagingStudy.identifier',
          })
        : met(`${String(absent)} elements absent, none that the data set demands`)
    }),
)
