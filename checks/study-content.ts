import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import type { Check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import { isPlaceholder, resourcesOf } from './document-bundle.ts'
import { elementPath } from './element-path.ts'
import { judgeDocument, objectsAt } from './judge-document.ts'
import type { JsonObject } from './json-body.ts'
import { answerInWords, at, listOf, objectsOf, textOf } from './json-body.ts'

/** What is wrong with one study, or undefined. */
type Fault = (study: JsonObject) => string | undefined

const seriesOf = (study: JsonObject): readonly JsonObject[] => objectsOf(study['series'])
const numberAt = (object: JsonObject, name: string): number | undefined => {
  const value = object[name]
  return typeof value === 'number' ? value : undefined
}
const listed = (study: JsonObject): number =>
  seriesOf(study).reduce((sum, series) => sum + listOf(series['instance']).length, 0)

function judgeStudies(answer: Exchange, expected: string, place: string, fault: Fault): Judgement {
  return judgeDocument(answer, (bundle) => {
    const studies = resourcesOf(bundle, 'ImagingStudy').filter((study) => seriesOf(study).length > 0)
    if (studies.length === 0) return cannotTell('the document lists no series')
    const faults = studies.flatMap((study) => fault(study) ?? [])
    return faults.length === 0
      ? met(`${String(studies.length)} studies`)
      : notMet({ expected, observed: faults.join('; '), at: `ImagingStudy.${place}` })
  })
}

function studyCheck<C extends ClauseId>(
  clause: C,
  id: string,
  rule: { expected: string; at: string; fault: Fault },
): Check<C, Exchange> {
  return check<C, Exchange>(clause, id, (answer) => judgeStudies(answer, rule.expected, rule.at, rule.fault))
}

/** B.1.1: if series are present there shall be one DICOM Study UID. */
export const studyHasOneUid = studyCheck('D-28/exactly-one-identifier-system', 'study-has-one-uid', {
  expected: 'exactly one identifier of system urn:dicom:uid',
  at: 'identifier',
  fault: (study) => {
    const count = objectsOf(study['identifier']).filter(({ system }) => system === 'urn:dicom:uid').length
    return count === 1 ? undefined : `${String(count)} identifiers of urn:dicom:uid`
  },
})

/** B.1.2: numberOfSeries is there when series are. */
export const numberOfSeriesIsThere = studyCheck(
  'D-29/numberofseries-present-when-series',
  'number-of-series-is-there',
  {
    expected: 'numberOfSeries beside series',
    at: 'numberOfSeries',
    fault: (study) => (numberAt(study, 'numberOfSeries') === undefined ? 'no numberOfSeries' : undefined),
  },
)

/** B.1.2: numberOfSeries may exceed the series listed, and is never less. */
export const numberOfSeriesIsNotLess = studyCheck('D-29b/less-failure', 'number-of-series-is-not-less', {
  expected: 'at least the number of series listed',
  at: 'numberOfSeries',
  fault: (study) => {
    const said = numberAt(study, 'numberOfSeries')
    const found = seriesOf(study).length
    return said === undefined || said >= found ? undefined : `${String(said)} said, ${String(found)} listed`
  },
})

/** B.1.3: numberOfInstances is there when instances are. */
export const numberOfInstancesIsThere = studyCheck(
  'D-30/numberofinstances-present-when-instances',
  'number-of-instances-is-there',
  {
    expected: 'numberOfInstances of the study or of each series beside instances',
    at: 'numberOfInstances',
    fault: (study) =>
      listed(study) === 0 ||
      numberAt(study, 'numberOfInstances') !== undefined ||
      seriesOf(study).every((series) => numberAt(series, 'numberOfInstances') !== undefined)
        ? undefined
        : `${String(listed(study))} instances and no numberOfInstances`,
  },
)

/** B.1.3: numberOfInstances is never less than the instances listed, of the study and of each series. */
export const numberOfInstancesIsNotLess = studyCheck('D-30b/less-failure', 'number-of-instances-is-not-less', {
  expected: 'at least the number of instances listed',
  at: 'numberOfInstances',
  fault: (study) => {
    const places = [
      { said: numberAt(study, 'numberOfInstances'), found: listed(study) },
      ...seriesOf(study).map((series) => ({
        said: numberAt(series, 'numberOfInstances'),
        found: listOf(series['instance']).length,
      })),
    ]
    const wrong = places.find(({ said, found }) => said !== undefined && said < found)
    return wrong === undefined ? undefined : `${String(wrong.said)} said, ${String(wrong.found)} listed`
  },
})

/** B.1.3: the study's count covers the counts of its series, and equals them when every series is listed. */
export const studyCountCoversTheSeries = studyCheck('D-30b/study-count-sum-counts', 'study-count-covers-the-series', {
  expected: 'the sum of the counts of the series, or more when not every series is listed',
  at: 'numberOfInstances',
  fault: (study) => {
    const said = numberAt(study, 'numberOfInstances')
    const counts = seriesOf(study).map((series) => numberAt(series, 'numberOfInstances'))
    if (said === undefined || counts.some((count) => count === undefined)) return undefined
    const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0)
    const whole = numberAt(study, 'numberOfSeries') === counts.length
    return said > sum
      ? whole
        ? `${String(said)} said, ${String(sum)} in all series`
        : undefined
      : said === sum
        ? undefined
        : `${String(said)} said, ${String(sum)} in the series`
  },
})

const seriesEndpoints = elementPath('ImagingStudy.series.endpoint.resolve()')
const studyEndpoints = elementPath('ImagingStudy.endpoint.resolve()')

function endpointFaults(endpoint: JsonObject): readonly string[] {
  const address = textOf(endpoint['address']) ?? ''
  return [
    ...(textOf(at(endpoint, 'connectionType', 'code')) === undefined ? ['no connectionType'] : []),
    ...(address.startsWith('https:') || isPlaceholder(address) ? [] : [`the address "${address}"`]),
    ...(listOf(endpoint['payloadType']).length === 0 ? ['no payloadType'] : []),
  ]
}

/** B.1.6, B.1.7.2: an Endpoint says how it is spoken to, where over HTTPS, and what comes. */
export const endpointsSayHowToConnect = check<'D-31/endpoint-connectiontype-address-https', Exchange>(
  'D-31/endpoint-connectiontype-address-https',
  'endpoints-say-how-to-connect',
  (answer) =>
    judgeDocument(answer, (bundle) => {
      const endpoints = [...objectsAt(seriesEndpoints, bundle), ...objectsAt(studyEndpoints, bundle)]
      if (endpoints.length === 0) return cannotTell('the manifest names no Endpoint')
      const faults = [...new Set(endpoints.flatMap(endpointFaults))]
      return faults.length === 0
        ? met(`${String(endpoints.length)} Endpoints`)
        : notMet({
            expected: 'connectionType, an address over HTTPS and payloadType',
            observed: faults.join('; '),
            at: 'Endpoint',
          })
    }),
)

/** B.1.7.2: the token that Country A issued for the study opens the Endpoint. */
export const issuedTokenOpensTheEndpoint = check<'D-31/connection-issued-token-works', Exchange>(
  'D-31/connection-issued-token-works',
  'issued-token-opens-the-endpoint',
  (answer) => {
    const status = answer.response?.status ?? 0
    if (status >= 200 && status < 300) return met(answerInWords(answer))
    return status === 401 || status === 403
      ? notMet({ expected: 'objects for the token issued for this study', observed: answerInWords(answer) })
      : cannotTell(`neither objects nor a refusal: ${answerInWords(answer)}`)
  },
)
