import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { documentOf, manifestSeries, resourcesOf } from './document-bundle.ts'
import type { Pages } from './document-list.ts'
import { allMatches, keyOf } from './document-list.ts'
import { answerInWords, objectsOf, textOf } from './json-body.ts'
import { bare, modalitiesOf, studyUidsOf } from './list-entry.ts'

/** Article 2: each series of a study of several modalities is of one, the one that it was made with. */
export const everySeriesIsOfOneModality = check<
  'A2-05/pet-ct-cr-study',
  Exchange,
  { modalities: Record<string, string> }
>('A2-05/pet-ct-cr-study', 'every-series-is-of-one-modality', (manifest, { modalities }) => {
  const bundle = documentOf(manifest)
  const series = bundle === undefined ? [] : manifestSeries(bundle)
  if (series.length === 0) return cannotTell(`no series to look at: ${answerInWords(manifest)}`)
  const wrong = series.find(({ seriesInstanceUid = '', modality }) => {
    const held = modalities[bare(seriesInstanceUid)]
    return held !== undefined && held !== modality
  })
  if (wrong === undefined) return met(series.map(({ modality }) => modality ?? 'none').join(', '))
  return notMet({
    expected: `modality ${modalities[bare(wrong.seriesInstanceUid ?? '')] ?? ''}, one coding`,
    observed: wrong.modality ?? 'no coding that can be read',
    at: 'ImagingStudy.series.modality',
  })
})

/** Article 2: the study names every acquisition modality of its series. */
export const studyNamesEveryModality = check<
  'A2-05/imagingstudy-modality-holds-every',
  Exchange,
  { modalities: string[] }
>('A2-05/imagingstudy-modality-holds-every', 'study-names-every-modality', (manifest, { modalities }) => {
  const bundle = documentOf(manifest)
  const [study] = bundle === undefined ? [] : resourcesOf(bundle, 'ImagingStudy')
  if (study === undefined) return cannotTell(`no manifest: ${answerInWords(manifest)}`)
  const codes = objectsOf(study['modality']).flatMap(({ code }) => textOf(code) ?? [])
  const missing = modalities.filter((modality) => !codes.includes(modality))
  if (missing.length === 0) return met(codes.join(', '))
  return notMet({ expected: modalities.join(', '), observed: codes.join(', ') || 'none', at: 'ImagingStudy.modality' })
})

/** Article 2: the list shows every acquisition modality of a study of several. */
export const listShowsEveryModality = check<
  'A2-05/list-item-shows-them',
  Pages,
  { keys: string[]; modalities: string[] }
>('A2-05/list-item-shows-them', 'list-shows-every-modality', (pages, { keys, modalities }) => {
  const entries = (allMatches(pages) ?? []).filter((entry) => keys.includes(keyOf(entry)))
  const shown = entries.map((entry) => modalitiesOf(entry).codes.map(({ code }) => code))
  const known = shown.filter((codes) => codes.some((code) => modalities.includes(code)))
  if (known.length === 0) return cannotTell('no entry of the study names one of its modalities: see A10-13')
  const wrong = known.find((codes) => modalities.some((modality) => !codes.includes(modality)))
  if (wrong === undefined) return met(`${known.length} entries: ${modalities.join(', ')}`)
  return notMet({
    expected: modalities.join(', '),
    observed: wrong.join(', '),
    at: 'DocumentReference.extension(modality)',
  })
})

/** Use case 1: whatever specialty made it, a study is in the list. */
export const everySpecialtyIsListed = check<
  'UC-03/catalogue-one-study-specialty',
  Pages,
  { studies: Record<string, string> }
>('UC-03/catalogue-one-study-specialty', 'every-specialty-is-listed', (pages, { studies }) => {
  const listed = new Set((allMatches(pages) ?? []).flatMap(studyUidsOf))
  const missing = Object.keys(studies).filter((uid) => !listed.has(uid))
  if (missing.length === Object.keys(studies).length) return cannotTell('no study of the patient is listed: see A10-04')
  if (missing.length === 0) return met(`${Object.keys(studies).length} studies`)
  return notMet({
    expected: `${Object.keys(studies).length} studies, one of each specialty`,
    observed: `without ${missing.map((uid) => studies[uid] ?? uid).join('; ')}`,
    at: 'DocumentReference.context.related',
  })
})

/** Use case 1: no series is dropped on the way because of its modality: the manifests list all of them. */
export const noSpecialtyIsDropped = check<
  'UC-03/none-dropped-list-retrieval',
  readonly Exchange[],
  { series: Record<string, string> }
>('UC-03/none-dropped-list-retrieval', 'no-specialty-is-dropped', (manifests, { series }) => {
  const bundles = manifests.map(documentOf).filter((bundle) => bundle !== undefined)
  const listed = new Set(bundles.flatMap(manifestSeries).map(({ seriesInstanceUid = '' }) => bare(seriesInstanceUid)))
  const missing = Object.keys(series).filter((uid) => !listed.has(uid))
  if (missing.length === Object.keys(series).length) return cannotTell('no manifest lists a series that is held')
  if (missing.length === 0) return met(`${listed.size} series`)
  const lost = [...new Set(missing.map((uid) => series[uid] ?? uid))]
  return notMet({
    expected: `${Object.keys(series).length} series of every modality`,
    observed: `${missing.length} are not there: ${lost.join(', ')}`,
    at: 'ImagingStudy.series',
  })
})
