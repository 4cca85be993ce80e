import {
  claimedFormats,
  claimedOperations,
  claimedParameters,
  claimsSearch,
  listedWords,
} from '../../checks/claimed.ts'
import type { ClaimedParameter } from '../../checks/claimed.ts'
import {
  claimedFormatIsServed,
  claimedOperationIsThere,
  claimedParameterIsApplied,
  claimedSearchWorksByPost,
  listedAlgorithmsAreTaken,
  listedScopesAreGranted,
} from '../../checks/claims.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { listedIn } from '../positive-control.ts'

/** Parameters that scenarios of step 5 judge, and those that select no document. */
const judgedElsewhere =
  /^(patient|subject)|^(_id|identifier|status|type|category|event|modality|bodysite|anatomical-region|format|contenttype|setting|facility|study-instance-uid|accession-number|related|related:identifier|period|date|creation|_lastUpdated|_lastupdated|security-label|author\.family|author\.given)$|^_(count|elements|format|include|revinclude|sort|summary|total|contained|pretty)$/

/** A value that no document has, by the type of the parameter; undefined where none can be made. */
const valueOfNothing = ({ type }: ClaimedParameter): string | undefined =>
  ({
    token: 'urn:oid:2.999.1|no-such-code',
    reference: 'Organization/no-such-organization',
    string: 'no-such-text-anywhere',
    date: '1899-01-01',
    uri: 'urn:oid:2.999.1',
  })[type]

const fhirScope = /^system\/(Patient|DocumentReference|Bundle|Binary)\.[a-z]+$/

/** What a target says of itself is what it does; what other scenarios judge is not asked again. */
scenario(
  'claims-are-kept',
  {
    role: 'country-a',
    folder: 'security',
    title: 'Parameters, formats, operations, algorithms and scopes that are named are served',
    proves: [
      'CLAIM-01/search-parameters',
      'CLAIM-01/formats',
      'CLAIM-01/operations',
      'CLAIM-01/search-by-post',
      'CLAIM-02/algorithms',
      'CLAIM-02/scopes',
    ],
  },
  async ({ countryA, holdings, check, need, notClaimed, target }) => {
    const patient = holdings.patient('main')
    const everything = await countryA.findAllDocuments(patient)
    const control = need(everything[0], 'no list')
    need(listedIn(control), 'the positive control failed: the list of the main patient does not open')
    const capabilities = await countryA.capabilities()

    const parameters = claimedParameters(capabilities, 'DocumentReference')
      .filter(({ name }) => !judgedElsewhere.test(name))
      .flatMap((one) => {
        const value = valueOfNothing(one)
        return value === undefined ? [] : [[one.name, value] as const]
      })
    for (const [parameter, value] of parameters)
      check(
        { everything, answer: await countryA.findDocuments(patient, [[parameter, value]]) },
        claimedParameterIsApplied,
        { parameter },
      )
    if (parameters.length === 0)
      notClaimed('CLAIM-01/search-parameters', 'no parameter is named but those that scenarios of step 5 judge')

    const own = target.dialect === 'mado' ? /\+(json|xml)$/ : /\+json$/ // XML-02 judges XML where MHD demands it
    const formats = claimedFormats(capabilities).filter(
      (format) => format.includes('/') && !own.test(format) && !format.endsWith('/json'),
    )
    for (const format of formats)
      check(
        { control, answer: await countryA.findDocuments(patient, [], { headers: [['Accept', format]] }) },
        claimedFormatIsServed,
        { format },
      )
    if (formats.length === 0) notClaimed('CLAIM-01/formats', 'no format is named but those that other scenarios judge')

    const operations = claimedOperations(capabilities).filter((operation) => operation !== 'Patient/$match')
    for (const operation of operations)
      check(await countryA.readFhir(patient, operation), claimedOperationIsThere, { operation })
    if (operations.length === 0)
      notClaimed('CLAIM-01/operations', 'no operation is named but $match, which step 3 judges')

    const bearer = claimsSearch(capabilities, 'ImagingStudy')
      ? await countryA.scopedToken('system/ImagingStudy.rs', patient)
      : undefined
    if (bearer === undefined)
      notClaimed('CLAIM-01/search-by-post', 'study records cannot be searched, or not with a token')
    else {
      const query = [['patient.identifier', `${patient.identifier.system}|${patient.identifier.value}`]] as const
      const get = await countryA.findImagingStudies(query, { bearer })
      const post = await countryA.findImagingStudies(query, { bearer, method: 'POST' })
      check({ get, post }, claimedSearchWorksByPost, { resource: 'ImagingStudy' })
    }

    const metadata = await countryA.discover()
    const tokens: Exchange[] = []
    for (const client of countryA.clients)
      tokens.push((await countryA.requestToken('fhir', { client, patient: patient.identifier })).exchange)
    check({ metadata, tokens }, listedAlgorithmsAreTaken, {
      algorithms: countryA.clients.map(({ algorithm }) => algorithm),
    })
    const scopes = listedWords(metadata, 'scopes_supported').filter((scope) => fhirScope.test(scope))
    if (scopes.length === 0) notClaimed('CLAIM-02/scopes', 'the metadata list no scope of the FHIR channel')
    else {
      const token = await countryA.requestToken('fhir', { scope: scopes.join(' '), patient: patient.identifier })
      check(token.exchange, listedScopesAreGranted, { scopes })
    }
  },
)
