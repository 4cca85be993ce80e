import { check } from '../harness/judge/check.ts'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { ofKos } from './kos-document.ts'

const none = cannotTell('the document has no image library: see KOS-05')

export const libraryDescribesTheStudy = ofKos('KOS-05/study-level', 'library-describes-the-study', ({ library }) => {
  const missing = [
    library === undefined ? ['Image Library'] : [],
    library?.modalities.length === 0 ? ['Modality'] : [],
    library?.regions.length === 0 ? ['Target Region'] : [],
    library !== undefined && library.seriesCount === undefined ? ['Number of Study Related Series'] : [],
  ].flat()
  return missing.length === 0
    ? met(library?.modalities.join(', '))
    : notMet({ expected: 'Modality, Target Region and number of series', observed: `no ${missing.join(', no ')}` })
})

export const libraryDescribesEachSeries = ofKos(
  'KOS-06/each-series',
  'library-describes-each-series',
  ({ library, studies }) => {
    if (library === undefined) return none
    const described = library.groups.flatMap(({ seriesInstanceUid, modality }) =>
      seriesInstanceUid === undefined || modality === undefined ? [] : [seriesInstanceUid],
    )
    const series = studies.flatMap((study) => study.series.map((one) => one.seriesInstanceUid))
    const lost = series.find((uid) => !described.includes(uid))
    if (series.length === 0) return cannotTell('the evidence sequence names no series')
    return lost === undefined
      ? met(`${series.length} series`)
      : notMet({
          expected: 'a group with Modality and Series Instance UID for each series',
          observed: `none for ${lost}`,
        })
  },
)

/** Number of frames by SOP Instance UID, of the multi-frame objects that the study holds. */
export const libraryCountsFrames = check<'KOS-07/frames', Exchange, { frames: Record<string, number> }>(
  'KOS-07/frames',
  'library-counts-frames',
  (answer, { frames }) => {
    const library = answer.facts.dicom?.kos?.library
    if (library === undefined) return none
    const entries = library.groups.flatMap((group) => group.entries)
    for (const [uid, count] of Object.entries(frames)) {
      const entry = entries.find(({ sopInstanceUid }) => sopInstanceUid === uid)
      if (Number(entry?.numberOfFrames) !== count)
        return notMet({ expected: `${count} frames of ${uid}`, observed: entry?.numberOfFrames ?? 'nothing' })
    }
    return Object.keys(frames).length === 0 ? cannotTell('no multi-frame object') : met('every number is right')
  },
)

export const libraryCountsSeries = ofKos('KOS-08/series-count', 'library-counts-series', ({ library, studies }) => {
  const count = studies.flatMap((study) => study.series).length
  if (library?.seriesCount === undefined) return none
  return Number(library.seriesCount) === count
    ? met(String(count))
    : notMet({ expected: `${count} series`, observed: library.seriesCount, at: '131565' })
})

export const libraryCountsInstances = ofKos(
  'KOS-08/instance-count',
  'library-counts-instances',
  ({ library, studies }) => {
    if (library === undefined) return none
    const series = studies.flatMap((study) => study.series)
    for (const group of library.groups) {
      const listed = series.find(({ seriesInstanceUid }) => seriesInstanceUid === group.seriesInstanceUid)
      if (listed === undefined) continue
      const count = new Set(listed.instances.map(({ sopInstanceUid }) => sopInstanceUid)).size
      if (Number(group.instanceCount) !== count)
        return notMet({
          expected: `${count} instances of ${listed.seriesInstanceUid}`,
          observed: group.instanceCount ?? 'no number',
          at: '131564',
        })
    }
    return library.groups.length === 0 ? cannotTell('the library has no group') : met(`${library.groups.length} series`)
  },
)
