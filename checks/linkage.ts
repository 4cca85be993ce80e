import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { documentAccessions, documentOf, documentStudyUids, manifestSeries } from './document-bundle.ts'
import { answerInWords, jsonBody, objectsOf, listOf, textOf, at } from './json-body.ts'
import { bare } from './list-entry.ts'

interface Pair {
  readonly [name: string]: Exchange
  report: Exchange
  manifest: Exchange
}

function uidsOf(document: Exchange): readonly string[] | undefined {
  const bundle = documentOf(document)
  return bundle === undefined ? undefined : [...new Set(documentStudyUids(bundle).map((one) => one.uid))].toSorted()
}

/** Use case 1: report and manifest of a linked pair name the same set of studies. */
export const reportAndManifestNameTheSameStudies = check<'UC-05/study-uid-sets', Pair>(
  'UC-05/study-uid-sets',
  'report-and-manifest-name-the-same-studies',
  ({ report, manifest }) => {
    const [ofReport, ofManifest] = [uidsOf(report), uidsOf(manifest)]
    if (ofReport === undefined || ofManifest === undefined)
      return cannotTell(`no pair to compare: ${answerInWords(report)}; ${answerInWords(manifest)}`)
    if (ofReport.length > 0 && ofReport.join() === ofManifest.join()) return met(ofReport.join(', '))
    return notMet({
      expected: `the Study Instance UIDs of the manifest: ${ofManifest.join(', ') || 'none'}`,
      observed: `the report names ${ofReport.join(', ') || 'none'}`,
      at: "ImagingStudy.identifier.where(system='urn:dicom:uid')",
    })
  },
)

/** Use case 1: from report to manifest and back by the Study Instance UID. */
export const linkWorksBothWaysByStudyUid = check<'UC-15/by-study-uid', Pair, { studyInstanceUid: string }>(
  'UC-15/by-study-uid',
  'link-works-both-ways-by-study-uid',
  ({ report, manifest }, { studyInstanceUid }) => {
    const [ofReport, ofManifest] = [uidsOf(report), uidsOf(manifest)]
    if (ofReport === undefined || ofManifest === undefined) return cannotTell('no pair to compare')
    const missing = [
      ...(ofReport.includes(studyInstanceUid) ? [] : ['the report']),
      ...(ofManifest.includes(studyInstanceUid) ? [] : ['the manifest']),
    ]
    if (missing.length === 0) return met(studyInstanceUid)
    return notMet({
      expected: `the study ${studyInstanceUid} in the report and in its manifest`,
      observed: `not in ${missing.join(' and not in ')}`,
      at: 'ImagingStudy.identifier',
    })
  },
)

/** Use case 1: from report to manifest and back by accession number and its issuer. */
export const linkWorksBothWaysByAccession = check<'UC-15/by-accession', Pair, { value: string; system: string }>(
  'UC-15/by-accession',
  'link-works-both-ways-by-accession',
  ({ report, manifest }, { value, system }) => {
    const wrong = [report, manifest].flatMap((document) => {
      const bundle = documentOf(document)
      if (bundle === undefined) return []
      const accessions = documentAccessions(bundle)
      if (accessions.some((one) => one.value === value && bare(one.system ?? '') === bare(system))) return []
      const seen = accessions.map((one) => `${one.system ?? '(no issuer)'}|${one.value}`).join(', ')
      return [`${document === report ? 'report' : 'manifest'}: ${seen || 'none'}`]
    })
    if (documentOf(report) === undefined || documentOf(manifest) === undefined) return cannotTell('no pair to compare')
    if (wrong.length === 0) return met(`${system}|${value}`)
    return notMet({
      expected: `accession ${system}|${value} in both`,
      observed: wrong.join('; '),
      at: 'ServiceRequest.identifier',
    })
  },
)

const uidSyntax = /^(0|[1-9]\d*)(\.(0|[1-9]\d*))+$/

/** Article 2: one valid Study Instance UID in report, manifest, KOS, QIDO-RS and every DICOM object. */
export const oneStudyUidEverywhere = check<
  'A2-02/study-instance-uid',
  | { report: Exchange; manifest: Exchange; kos: Exchange }
  | { report: Exchange; manifest: Exchange; kos: Exchange; objects: Exchange }
  | { report: Exchange; manifest: Exchange; kos: Exchange; objects: Exchange; qido: Exchange },
  { studyInstanceUid: string }
>('A2-02/study-instance-uid', 'one-study-uid-everywhere', (evidence, { studyInstanceUid }) => {
  const places: [string, readonly string[] | undefined][] = [
    ['report', uidsOf(evidence.report)],
    ['FHIR manifest', uidsOf(evidence.manifest)],
    ['KOS', evidence.kos.facts.dicom?.kos?.studies.map((study) => study.studyInstanceUid)],
    ...('objects' in evidence ? [dicomObjectsOf(evidence.objects)] : []),
    ...('qido' in evidence ? [['QIDO-RS', qidoUids(evidence.qido)] as [string, readonly string[] | undefined]] : []),
  ]
  const prefixed = [evidence.report, evidence.manifest]
    .flatMap((document) => documentStudyUids(documentOf(document) ?? {}))
    .find(({ written }) => /^urn:uuid:[\d.]+$/i.test(written))
  if (prefixed !== undefined)
    return notMet({
      expected: `urn:oid: before ${prefixed.uid}`,
      observed: prefixed.written,
      at: 'ImagingStudy.identifier.value',
    })
  const unread = places.filter(([, uids]) => uids === undefined || uids.length === 0).map(([place]) => place)
  for (const [place, uids] of places)
    for (const uid of uids ?? []) {
      if (uid.length > 64 || !uidSyntax.test(uid))
        return notMet({
          expected: 'a UID of 64 characters at most, no leading zero in a component',
          observed: `"${uid}" in ${place}`,
        })
      if (uid !== studyInstanceUid)
        return notMet({
          expected: `${studyInstanceUid} everywhere`,
          observed: `${uid} in ${place}`,
          at: 'StudyInstanceUID (0020,000D)',
        })
    }
  const absent = unread.filter((place) => place === 'report' || place === 'FHIR manifest')
  const read = (exchange: Exchange): boolean => documentOf(exchange) !== undefined
  if (absent.length > 0 && read(evidence.report) && read(evidence.manifest))
    return notMet({
      expected: 'a Study Instance UID',
      observed: `none in ${absent.join(', ')}`,
      at: 'ImagingStudy.identifier',
    })
  if (unread.length > 0) return cannotTell(`nothing to read in ${unread.join(', ')}`)
  return met(studyInstanceUid)
})

function qidoUids(qido: Exchange): readonly string[] | undefined {
  if (qido.response?.status !== 200) return undefined
  return objectsOf(jsonBody(qido)).flatMap((study) => textOf(listOf(at(study, '0020000D', 'Value'))[0]) ?? [])
}

/** Article 2: every instance of the manifest has a UID and a SOP class. */
export const everyManifestInstanceIsNamed = check<'A2-06/manifest-instance', Exchange>(
  'A2-06/manifest-instance',
  'every-manifest-instance-is-named',
  (manifest) => {
    const bundle = documentOf(manifest)
    if (bundle === undefined) return cannotTell(`no FHIR manifest: ${answerInWords(manifest)}`)
    const instances = manifestSeries(bundle).flatMap((series) => series.instances)
    const bad = instances.findIndex((one) => one.sopInstanceUid === undefined || one.sopClassUid === undefined)
    if (instances.length === 0)
      return notMet({ expected: 'instances in the manifest', observed: 'none', at: 'ImagingStudy.series.instance' })
    if (bad === -1) return met(`${instances.length} instances`)
    return notMet({
      expected: 'uid and sopClass on every instance',
      observed: `instance ${bad + 1} of ${instances.length} lacks one`,
      at: 'ImagingStudy.series.instance',
    })
  },
)

function dicomObjectsOf(objects: Exchange): [string, readonly string[] | undefined] {
  const parts = objects.facts.multipart?.parts
  // what is no Part 10 file has no UID to compare: see A13-03
  const files = parts?.filter(({ dicom }) => dicom?.part10 === true)
  return ['DICOM objects', files?.map(({ dicom }) => dicom?.attributes['StudyInstanceUID'] ?? '')]
}
