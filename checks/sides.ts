import type { Exchange } from '../harness/exchange/exchange.ts'
import { lookedUp } from '../harness/exchange/looked-up.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { documentOf } from './document-bundle.ts'
import { elementPath } from './element-path.ts'
import { conceptsIn, judgeDocument, objectsAt } from './judge-document.ts'
import type { JsonObject } from './json-body.ts'
import { objectsOf, textOf } from './json-body.ts'
import { bare, codingsOf } from './list-entry.ts'

const seriesPath = elementPath('ImagingStudy.series')
const uidOf = (series: JsonObject): string => bare(textOf(series['uid']) ?? '')
const codeAt = (series: JsonObject, name: string): string | undefined =>
  objectsOf([series[name] ?? null]).flatMap(({ code }) => textOf(code) ?? [])[0]

/** SNOMED CT sides as DICOM says them. */
const sideCodes: Readonly<Record<string, string>> = { '24028007': 'R', '7771000': 'L', '51440002': 'B' }
/** SNOMED CT organs that a body has two of: lung, knee, hand, breast, eye, kidney, hip, shoulder, ear, forearm. */
const paired = new Set(
  '39607008 72696002 85562004 76752008 81745001 64033007 24136001 16982005 117590005 14975008'.split(' '),
)

interface Sided {
  /** Series that show one side, by the holdings. */
  sided: readonly string[]
}

/** A.5.1.6.2: a series of one side, or of a paired organ, says which. */
export const pairedOrgansSayTheirSide = check<'D-21/paired-organ-without-laterality', Exchange, Sided>(
  'D-21/paired-organ-without-laterality',
  'paired-organs-say-their-side',
  (answer, { sided }) =>
    judgeDocument(answer, (bundle) => {
      const needing = objectsAt(seriesPath, bundle).filter(
        (series) => sided.includes(uidOf(series)) || paired.has(codeAt(series, 'bodySite') ?? ''),
      )
      if (needing.length === 0) return cannotTell('the report lists no series of one side')
      const without = needing.filter((series) => codeAt(series, 'laterality') === undefined)
      return without.length === 0
        ? met(`${String(needing.length)} series`)
        : notMet({
            expected: 'laterality of a series of one side',
            observed: `none of ${without.map(uidOf).join(', ')}`,
            at: 'ImagingStudy.series.laterality',
          })
    }),
)

/** A.5.1.6.1: the report keeps the region of the study and the detailed site of its series. */
export const regionAndSiteAreBothKept = check<
  'D-20/region-detailed-site-both',
  Exchange,
  { region: string; sites: readonly string[] }
>('D-20/region-detailed-site-both', 'region-and-site-are-both-kept', (answer, { region, sites }) =>
  judgeDocument(answer, (bundle) => {
    const said = [
      ...objectsAt(seriesPath, bundle).flatMap((series) => codeAt(series, 'bodySite') ?? []),
      ...conceptsIn(bundle['entry']).flatMap((concept) => codingsOf(concept).map(({ code }) => code)),
    ]
    const lost = [region, ...sites].filter((code) => !said.includes(code))
    return lost.length === 0
      ? met([region, ...sites].join(', '))
      : notMet({
          expected: `the region ${region} and the sites ${sites.join(', ')}`,
          observed: `without ${lost.join(', ')}`,
          at: 'ImagingStudy.series.bodySite',
        })
  }),
)

interface Said {
  series: string
  side: string
  where: string
}

function saidInDocument(document: Exchange, where: string): readonly Said[] {
  const bundle = documentOf(document)
  return (bundle === undefined ? [] : objectsAt(seriesPath, bundle)).flatMap((series) => {
    const side = lookedUp(sideCodes, codeAt(series, 'laterality') ?? '')
    return side === undefined ? [] : [{ series: uidOf(series), side, where }]
  })
}

function saidInObjects(objects: Exchange): readonly Said[] {
  return (objects.facts.multipart?.parts ?? []).flatMap(({ dicom }) => {
    const { SeriesInstanceUID: series, Laterality, ImageLaterality } = dicom?.attributes ?? {}
    return [Laterality, ImageLaterality].flatMap((value) => {
      const side = value?.trim() ?? ''
      return series !== undefined && ['L', 'R', 'B'].includes(side) ? [{ series, side, where: 'objects' }] : []
    })
  })
}

/** A.5.1.6.2: report, manifest and objects never name different sides of a series; absent in one is no contradiction. */
export const sidesDoNotContradict = check<
  'D-21b/contradiction-failure',
  { report: Exchange; manifest: Exchange; objects: Exchange }
>('D-21b/contradiction-failure', 'sides-do-not-contradict', ({ report, manifest, objects }) => {
  const said = [...saidInDocument(report, 'report'), ...saidInDocument(manifest, 'manifest'), ...saidInObjects(objects)]
  if (said.length === 0) return cannotTell('nothing names a side')
  const against = said.flatMap((one) =>
    said
      .filter(({ series, side, where }) => series === one.series && side !== one.side && where > one.where)
      .map(({ side, where }) => `${one.series}: ${one.side} in the ${one.where}, ${side} in the ${where}`),
  )
  return against.length === 0
    ? met([...new Set(said.map(({ side, where }) => `${side} in the ${where}`))].join(', '))
    : notMet({
        expected: 'one side of a series',
        observed: [...new Set(against)].join('; '),
        at: 'ImagingStudy.series.laterality',
      })
})
