import type { Series, Study } from '../../../fixtures/catalogue/facts.ts'
import type { AnswerContext, CountryA, SearchLevel } from '../country.ts'
import type { StoredInstance } from '../country-world.ts'
import { jsonAnswer } from '../fhir/fhir-answer.ts'
import { accepts } from '../fhir/media-type.ts'
import { noteInInbox } from '../inbox.ts'
import type { DicomJson } from './dicom-json.ts'
import { includedKeys, qidoKeys, tagOfKey } from './qido-keys.ts'
import { imagingAccess, imagingError, studyAccess } from './study-access.ts'

/** RAD-129: search for studies that the token opens, for series, or for instances. */
export async function qido(
  country: CountryA,
  context: AnswerContext,
  level: SearchLevel,
  uids: readonly string[],
): Promise<Response> {
  const studies = await studiesFor(country, context, uids[0])
  if (studies instanceof Response) return studies
  if (!accepts(context.headers.get('accept'), ['application/dicom+json', 'application/json']))
    return imagingError(406, 'application/dicom+json only')
  const candidates = studies.flatMap((study) => candidatesOf(country, context, level, study, uids[1]))
  let found = candidates
  let [limit, offset] = [Number.POSITIVE_INFINITY, 0]
  for (const [name, value] of context.url.searchParams) {
    if (name === 'limit' || name === 'offset') {
      if (!/^\d{1,9}$/.test(value)) return imagingError(400, `the value of ${name} cannot be read`)
      if (name === 'limit') limit = Number(value)
      else offset = Number(value)
    } else if (tagOfKey(name) !== undefined) {
      found = found.filter((candidate) => country.qidoMatches(candidate, name, value))
    } else if (name !== 'includefield' && name !== 'fuzzymatching') {
      noteInInbox(country.world, context, `unknown QIDO-RS key ${name}`)
    }
  }
  const fields = country.searchFields(level, context.url.searchParams)
  const page = country.searchPage(found, offset, limit).map((candidate) => only(candidate, fields))
  return jsonAnswer(page, 200, 'application/dicom+json', country.searchHeaders(context.url.searchParams))
}

function only(candidate: DicomJson, tags: readonly string[]): DicomJson {
  return Object.fromEntries(Object.entries(candidate).filter(([tag]) => tags.includes(tag)))
}

async function studiesFor(
  country: CountryA,
  context: AnswerContext,
  studyInstanceUid: string | undefined,
): Promise<readonly Study[] | Response> {
  if (studyInstanceUid !== undefined) {
    const study = await studyAccess(country, context, studyInstanceUid)
    return study instanceof Response ? study : [study]
  }
  const access = await imagingAccess(country, context)
  if (access instanceof Response) return access
  return country.world.catalogue.studies.filter(
    (study) => country.servesStudy(study, context.origin) && country.listsStudy(country, access.claims, study),
  )
}

function candidatesOf(
  country: CountryA,
  context: AnswerContext,
  level: SearchLevel,
  study: Study,
  seriesInstanceUid: string | undefined,
): readonly DicomJson[] {
  const base = context.origin === 'gateway' ? country.world.urls.gatewayUrl : country.world.urls.nationalUrl
  const studyUrl = `${base ?? ''}/studies/${study.studyInstanceUid}`
  const stored = country
    .selected([study.studyInstanceUid], context.origin, 'search')
    .filter(({ series }) => seriesInstanceUid === undefined || series.seriesInstanceUid === seriesInstanceUid)
  const seriesUrl = (series: Series): string => `${studyUrl}/series/${series.seriesInstanceUid}`
  if (level === 'instance')
    return stored.map((one) =>
      described(country, one, 'instance', `${seriesUrl(one.series)}/instances/${one.instance.sopInstanceUid}`, {}),
    )
  const firstOfSeries = stored.filter((one, index) => stored.findIndex(({ series }) => series === one.series) === index)
  if (level === 'series')
    return firstOfSeries.map((one) =>
      described(country, one, 'series', seriesUrl(one.series), {
        '00201209': { vr: 'IS', Value: [one.series.instances.length] },
      }),
    )
  const modalities = [...new Set(study.series.map(({ modality }) => modality))]
  return firstOfSeries.slice(0, 1).map((one) =>
    described(country, one, 'study', studyUrl, {
      '00080061': { vr: 'CS', Value: modalities },
      '00201206': { vr: 'IS', Value: [study.series.length] },
      '00201208': { vr: 'IS', Value: [stored.length] },
    }),
  )
}

function described(
  country: CountryA,
  stored: StoredInstance,
  level: SearchLevel,
  retrieveUrl: string,
  counted: DicomJson,
): DicomJson {
  const metadata = country.metadata(stored)
  const keys = [...qidoKeys[level], ...includedKeys[level]]
  const attributes = keys.map(({ tag, vr }) => [tag, metadata[tag] ?? { vr }] as const)
  const all = { ...Object.fromEntries(attributes), ...counted, '00081190': { vr: 'UR', Value: [retrieveUrl] } }
  return Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)))
}
