import type { Exchange, PartFact } from '../harness/exchange/exchange.ts'
import { lookedUp } from '../harness/exchange/looked-up.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import { documentOf, manifestSeries } from './document-bundle.ts'
import { partsIn } from './imaging-offer.ts'
import { answerInWords } from './json-body.ts'

/** The object with this UID, of an answer that holds it whole. */
function objectIn(objects: Exchange, sopInstanceUid: string): PartFact['dicom'] {
  const found = partsIn(objects).find(({ dicom }) => dicom?.attributes['SOPInstanceUID'] === sopInstanceUid)
  return found?.dicom?.part10 === true && found.dicom.problem === undefined ? found.dicom : undefined
}

/** Texts of one object as the holdings know them, and the transfer syntax in which it is stored. */
export interface HeldTexts {
  sopInstanceUid: string
  transferSyntaxUid: string
  StudyDescription: string
  SeriesDescription: string
  /** The sentence of a report inside it. */
  reportText?: string
}

/** Article 1: text inside the objects is not translated: each text is the one that is stored, value by value. */
export const textInObjectsIsUnchanged = check<'A1-04/content-known-same-transfer', Exchange, { held: HeldTexts[] }>(
  'A1-04/content-known-same-transfer',
  'text-in-objects-is-unchanged',
  (objects, { held }) => {
    let compared = 0
    for (const one of held) {
      const dicom = objectIn(objects, one.sopInstanceUid)
      if (dicom?.fileMeta.transferSyntaxUid !== one.transferSyntaxUid) continue
      compared += 1
      for (const keyword of ['StudyDescription', 'SeriesDescription'] as const) {
        const said = dicom.attributes[keyword]
        if (said !== one[keyword])
          return notMet({ expected: `${keyword} ${one[keyword]}`, observed: said ?? 'none', at: keyword })
      }
      const { content } = dicom // one that is not there at all is judged as A1-02a
      if (
        one.reportText !== undefined &&
        content?.carries.includes('report') === true &&
        !content.texts.includes(one.reportText)
      )
        return notMet({
          expected: `the text of the report as it is stored: ${one.reportText}`,
          observed: content.texts.join(' / '),
          at: '(0040,A160)',
        })
    }
    return compared > 0
      ? met(`${compared} objects`)
      : cannotTell(`no object comes in the syntax that it is stored in: ${answerInWords(objects)}`)
  },
)

/** Titles of documents that choose images [PS3.16 CID 7010]. */
const keyTitles = /^1130(00|01|02|03|04|05|06|07|08|09|10|13|18|20|21)$/

/** Article 10: key images chosen in a KOS object are listed as such, and are images of the manifest. */
export const keyObjectsAreListed = check<
  'A10-11/kos-title-113000-etc',
  { manifest: Exchange; objects: Exchange },
  { sopInstanceUid: string; sopClassUid: string }
>('A10-11/kos-title-113000-etc', 'key-objects-are-listed', ({ manifest, objects }, { sopInstanceUid, sopClassUid }) => {
  const bundle = documentOf(manifest)
  if (bundle === undefined) return cannotTell(`no FHIR manifest: ${answerInWords(manifest)}`)
  const instances = manifestSeries(bundle).flatMap((series) => series.instances)
  const listed = instances.find((one) => one.sopInstanceUid === sopInstanceUid)
  if (listed === undefined) return notOffered('the manifest lists no key object document')
  const expected = 'a key object document in the manifest, whose title says so and whose images the manifest lists'
  if (listed.sopClassUid !== undefined && listed.sopClassUid !== sopClassUid)
    return notMet({
      expected,
      observed: `SOP class ${listed.sopClassUid}`,
      at: 'ImagingStudy.series.instance.sopClass',
    })
  const kos = objectIn(objects, sopInstanceUid)?.kos
  if (kos === undefined) return cannotTell('the key object document does not come: see A1-02')
  if (!keyTitles.test(kos.title ?? ''))
    return notMet({ expected, observed: `the title ${kos.title ?? 'none'}`, at: '(0040,A043)' })
  const images = kos.studies.flatMap((study) => study.series.flatMap((series) => series.instances))
  const strange = images.find((image) => instances.every((one) => one.sopInstanceUid !== image.sopInstanceUid))
  if (images.length === 0) return notMet({ expected, observed: 'no image is chosen', at: '(0040,A375)' })
  return strange === undefined
    ? met(`${images.length} key images`)
    : notMet({ expected, observed: `${strange.sopInstanceUid} is not in the manifest`, at: '(0008,1155)' })
})

/** Data set A.4: the specimen that a slide shows is in its object. */
export const slideNamesItsSpecimen = check<'D-19/whole-slide-fixture-specimen', Exchange, { sopInstanceUid: string }>(
  'D-19/whole-slide-fixture-specimen',
  'slide-names-its-specimen',
  (objects, { sopInstanceUid }) => {
    const dicom = objectIn(objects, sopInstanceUid)
    if (dicom === undefined) return cannotTell(`the slide does not come: ${answerInWords(objects)}`)
    const { specimens = [] } = dicom.content ?? {}
    return specimens.length > 0
      ? met(specimens.join(', '))
      : notMet({ expected: 'the specimen of the slide', observed: 'no Specimen Description', at: '(0040,0560)' })
  },
)

/** Data set A.4: each of several specimens keeps its identifier. */
export const everySpecimenIsNamed = check<
  'D-19/several-specimen-identifiers',
  Exchange,
  { sopInstanceUid: string; specimens: number }
>('D-19/several-specimen-identifiers', 'every-specimen-is-named', (objects, { sopInstanceUid, specimens }) => {
  const came = objectIn(objects, sopInstanceUid)?.content?.specimens ?? []
  if (came.length === 0) return cannotTell('the slide names no specimen: see its own clause')
  return new Set(came).size === specimens
    ? met(came.join(', '))
    : notMet({ expected: `${specimens} specimen identifiers`, observed: came.join(', '), at: '(0040,0551)' })
})

/** Codes of dose values [PS3.16 CID 10003 and TID 10004], and the units that they have. */
const doseUnits: Readonly<Record<string, readonly string[]>> = {
  113722: ['Gy.m2', 'cGy.cm2', 'mGy.cm2', 'dGy.cm2', 'uGy.m2'],
  122130: ['Gy.m2', 'cGy.cm2', 'mGy.cm2', 'dGy.cm2', 'uGy.m2'],
  113725: ['Gy', 'mGy'],
}

/** Data set B.1.7.3.3: the dose of the study is in a dose report. */
export const doseIsReported = check<'D-32/presence-dose-observation-rdsr', Exchange, { sopInstanceUid: string }>(
  'D-32/presence-dose-observation-rdsr',
  'dose-is-reported',
  (objects, { sopInstanceUid }) => {
    const dicom = objectIn(objects, sopInstanceUid)
    if (dicom === undefined) return cannotTell(`the dose report does not come: ${answerInWords(objects)}`)
    const doses = (dicom.content?.measurements ?? []).filter(({ code }) => Object.hasOwn(doseUnits, code))
    return doses.length > 0
      ? met(`${doses.length} values`)
      : notMet({ expected: 'values of the dose', observed: 'none', at: '(0040,A730)' })
  },
)

/** Data set B.1.7.3.3: each dose value has a unit of its quantity. */
export const doseHasUnits = check<'D-32/units', Exchange, { sopInstanceUid: string }>(
  'D-32/units',
  'dose-has-units',
  (objects, { sopInstanceUid }) => {
    const measured = objectIn(objects, sopInstanceUid)?.content?.measurements ?? []
    const doses = measured.filter(({ code }) => Object.hasOwn(doseUnits, code))
    if (doses.length === 0) return cannotTell('no dose value')
    const wrong = doses.find(({ code, units }) => lookedUp(doseUnits, code)?.includes(units ?? '') !== true)
    return wrong === undefined
      ? met(`${doses.length} values`)
      : notMet({
          expected: `one of ${doseUnits[wrong.code]?.join(', ') ?? ''} for ${wrong.code}`,
          observed: wrong.units ?? 'no unit',
          at: '(0040,08EA)',
        })
  },
)
