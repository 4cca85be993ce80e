import type { Exchange } from '../harness/exchange/exchange.ts'
import { regionsOfSite } from '../profiles/site-to-region.ts'
import { isOid } from '../terms/uids.ts'
import { resourcesOf } from './document-bundle.ts'
import { documentsIn } from './fhir-document.ts'
import { objectsAt, textsAt, valuesAt } from './fhir-tree.ts'
import type { JsonObject } from './json-body.ts'
import { textOf } from './json-body.ts'
import { bare, codingsOf } from './list-entry.ts'
import type { Said } from './rule-table.ts'
import { checksOf, nothingToJudge } from './rule-table.ts'

const wado = (endpoint: JsonObject): boolean => textsAt(endpoint, 'connectionType.code').includes('dicom-wado-rs')

/** How often each resource stands in a manifest: name, least, most. */
const slices: readonly [type: string, least: number, most: number][] = [
  ['Composition', 1, 1],
  ['ImagingStudy', 1, 1],
  ['Patient', 0, 1],
  ['Device', 1, 1],
]

/** The FHIR manifest as document Bundle [MadoFhirBundle]. */
export const madoBundleRules = checksOf(documentsIn, [
  {
    clause: 'MADO-20/document',
    id: 'manifest-is-a-document',
    expected: 'a Bundle of type document with a timestamp and an OID as identifier',
    at: 'Bundle',
    say: (bundle) => {
      if (bundle['type'] !== 'document') return `type ${textOf(bundle['type']) ?? '(none)'}`
      if (textsAt(bundle, 'timestamp').length === 0) return 'no timestamp'
      const [identifier = 'no identifier'] = textsAt(bundle, 'identifier.value')
      return isOid(identifier) ? undefined : `identifier ${identifier}`
    },
  },
  {
    clause: 'MADO-21/no-total',
    id: 'manifest-has-no-total',
    expected: 'no total',
    at: 'Bundle.total',
    say: ({ total }) => (total === undefined ? undefined : `total ${JSON.stringify(total)}`),
  },
  {
    clause: 'MADO-22/entries',
    id: 'manifest-has-its-entries',
    expected: 'one Composition, one ImagingStudy, one creator device, one Patient at most, at least one WADO Endpoint',
    at: 'Bundle.entry',
    say: (bundle) => {
      const wrong = slices
        .map(([type, least, most]) => ({ type, least, most, count: resourcesOf(bundle, type).length }))
        .find(({ count, least, most }) => count < least || count > most)
      if (wrong !== undefined) return `${wrong.count} of ${wrong.type}`
      return resourcesOf(bundle, 'Endpoint').some(wado) ? undefined : 'no WADO Endpoint'
    },
  },
  {
    clause: 'MADO-30/creator-type',
    id: 'creator-is-a-mado-creator',
    expected: 'Device.type MadoDeviceType#mado-creator',
    at: 'Device.type',
    say: (bundle) => {
      const devices = resourcesOf(bundle, 'Device')
      const codes = devices.flatMap(({ type }) => codingsOf(type).map(({ code }) => code))
      if (devices.length === 0) return nothingToJudge
      return codes.includes('mado-creator') ? undefined : `type ${codes.join(', ') || '(none)'}`
    },
  },
  {
    clause: 'MADO-31/accession',
    id: 'requested-procedure-has-one-accession-number',
    expected: 'one accession number (ACSN) with system and value in a requested procedure',
    at: 'ServiceRequest.identifier',
    say: (bundle) => {
      const orders = resourcesOf(bundle, 'ServiceRequest')
      for (const order of orders) {
        const found = objectsAt(order, 'identifier').filter(({ type }) =>
          codingsOf(type).some(({ code }) => code === 'ACSN'),
        )
        const whole = found.filter(({ system, value }) => textOf(system) !== undefined && textOf(value) !== undefined)
        if (found.length !== 1 || whole.length !== 1) return `${found.length} accession numbers, ${whole.length} whole`
      }
      return orders.length === 0 ? nothingToJudge : undefined
    },
  },
])

type Of = (study: JsonObject) => Said

/** The ImagingStudy of each manifest; one that has none is judged as MADO-22. */
const studiesIn = (answers: readonly Exchange[]): readonly { name: string; subject: JsonObject }[] =>
  documentsIn(answers).flatMap(({ name, subject }) =>
    resourcesOf(subject, 'ImagingStudy')
      .slice(0, 1)
      .map((study) => ({ name, subject: study })),
  )

const eachSeries =
  (wrong: (series: JsonObject) => string | undefined): Of =>
  (study) => {
    const series = objectsAt(study, 'series')
    const said = series.flatMap((one) => wrong(one) ?? [])
    return series.length === 0 ? nothingToJudge : said[0]
  }

const regionsOverlap: Of = (study) => {
  const regions = objectsAt(study, 'extension')
    .filter(({ url }) => textOf(url)?.endsWith('/MadoAnatomicalRegionExtension') === true)
    .flatMap((extension) => codingsOf(extension['valueCodeableConcept']).map(({ code }) => code))
  const sites = textsAt(study, 'series.bodySite.code')
  const bySite = sites.flatMap((site) => [site, ...regionsOfSite(site)])
  if (regions.length === 0 || !sites.some((site) => regionsOfSite(site).length > 0)) return nothingToJudge
  return regions.some((region) => bySite.includes(region))
    ? undefined
    : `region ${regions.join(', ')}, sites ${[...new Set(sites)].join(', ')}`
}

/** The study of a manifest [MadoImagingStudy]. */
export const madoStudyRules = checksOf(studiesIn, [
  {
    clause: 'MADO-40/study-uid',
    id: 'study-has-one-typed-study-uid',
    expected: 'one identifier with system urn:dicom:uid, type DCM 110180',
    at: 'ImagingStudy.identifier',
    say: (study) => {
      const found = objectsAt(study, 'identifier').filter(
        ({ system, type }) => system === 'urn:dicom:uid' && codingsOf(type).some(({ code }) => code === '110180'),
      )
      return found.length === 1 ? undefined : `${found.length} such identifiers`
    },
  },
  {
    clause: 'MADO-41/number-of-series',
    id: 'number-of-series-is-right',
    expected: 'numberOfSeries, as many as there are series',
    at: 'ImagingStudy.numberOfSeries',
    say: (study) => {
      const count = objectsAt(study, 'series').length
      const said = study['numberOfSeries']
      return said === count ? undefined : `numberOfSeries ${JSON.stringify(said ?? null)}, ${count} series`
    },
  },
  {
    clause: 'MADO-42/number-of-instances',
    id: 'series-number-of-instances-is-right',
    expected: 'numberOfInstances of each series, as many as it lists',
    at: 'ImagingStudy.series.numberOfInstances',
    say: eachSeries((series) => {
      const count = objectsAt(series, 'instance').length
      const said = series['numberOfInstances']
      return count === 0 || said === count
        ? undefined
        : `numberOfInstances ${JSON.stringify(said ?? null)}, ${count} instances`
    }),
  },
  {
    clause: 'MADO-43/series-uid',
    id: 'series-have-a-uid-of-their-own',
    expected: 'a uid of each series, each once',
    at: 'ImagingStudy.series.uid',
    say: (study) => {
      const series = objectsAt(study, 'series')
      const uids = series.flatMap(({ uid }) => textOf(uid) ?? []).map(bare)
      if (series.length === 0) return nothingToJudge
      return new Set(uids).size === series.length ? undefined : `${new Set(uids).size} uids of ${series.length} series`
    },
  },
  {
    clause: 'MADO-44/series-endpoint',
    id: 'each-series-has-an-endpoint',
    expected: 'at least one endpoint of each series',
    at: 'ImagingStudy.series.endpoint',
    say: eachSeries((series) => (objectsAt(series, 'endpoint').length > 0 ? undefined : 'a series without endpoint')),
  },
  {
    clause: 'MADO-45/procedure-in-words',
    id: 'procedure-code-is-in-words',
    expected: 'text or a display in each procedureCode [mado-reqproc-1]',
    at: 'ImagingStudy.procedureCode',
    say: (study) => {
      const procedures = objectsAt(study, 'procedureCode')
      const mute = procedures.find((one) => textsAt(one, 'text').length + textsAt(one, 'coding.display').length === 0)
      if (procedures.length === 0) return nothingToJudge
      return mute === undefined ? undefined : 'a procedureCode without text and display'
    },
  },
  {
    clause: 'MADO-46/region-overlaps',
    id: 'study-region-overlaps-its-series',
    expected: 'an anatomical region of the study that the site of a series belongs to',
    at: 'ImagingStudy.extension(MadoAnatomicalRegionExtension)',
    say: regionsOverlap,
  },
  {
    clause: 'MADO-47/one-order',
    id: 'study-is-based-on-one-order',
    expected: 'one basedOn at most; its accession number has an issuer and is typed ACSN and DCM 121022',
    at: 'ImagingStudy.basedOn.identifier',
    say: (study) => {
      const orders = valuesAt(study, 'basedOn').length
      if (orders === 0) return nothingToJudge
      if (orders > 1) return `${orders} orders`
      const accession = objectsAt(study, 'basedOn.identifier').find(({ type }) =>
        codingsOf(type).some(({ code }) => ['ACSN', '121022'].includes(code)),
      )
      const codes = codingsOf(accession?.['type']).map(({ code }) => code)
      if (accession === undefined) return undefined
      return textsAt(accession, 'system').length > 0 && ['ACSN', '121022'].every((code) => codes.includes(code))
        ? undefined
        : `accession number typed ${codes.join(', ')}, system ${textOf(accession['system']) ?? '(none)'}`
    },
  },
])
