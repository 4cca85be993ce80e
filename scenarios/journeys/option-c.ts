import {
  noRetrievalUrlIsAPlaceholder,
  retrievalUrlsAreAbsoluteHttps,
  studyComesFromTheNationalHost,
} from '../../checks/dicom-objects.ts'
import { documentsAreOnTheFhirHost } from '../../checks/fhir-answer.ts'
import { everyHopHasEvidence, everyHopSucceeds } from '../../checks/journey.ts'
import { nationalHostRefusesOtherAudience } from '../../checks/refusal.ts'
import { nationalTokenIsForTheNationalHost, signatureKeysAreReachable } from '../../checks/token.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { heldOf, instancesOf, pathOfOption, pathToStudy, retrieveTheRight } from '../study-path.ts'
import { isOnlyShown } from '../viewer-path.ts'
import { journey } from './journey.ts'

/** Option C: studies come straight from the national infrastructure of A (3.5.1.3), every hop with evidence. */
scenario(
  'journey-option-c',
  {
    role: 'country-a',
    folder: 'journeys',
    title: 'From token to pixels from the national store of A',
    proves: ['UC-01/happy-path', 'UC-01/hop-evidence', 'OC-01/national-host'],
    option: 'C',
  },
  async (context) => {
    const { countryA, check, need } = context
    const { hops, path } = await journey(context, 'C')
    check(hops, everyHopSucceeds)
    check(hops, everyHopHasEvidence)
    check(hops.study, studyComesFromTheNationalHost, {
      origin: new URL(need(countryA.nationalUrls[0], 'the target file names no national store')).origin,
      addresses: [...path.addresses],
      instances: instancesOf(path.study),
    })
  },
)

/** Option C: where the manifests point, and where the documents are. */
scenario(
  'places-of-option-c',
  {
    role: 'country-a',
    folder: 'journeys',
    title: 'Retrieval URLs are absolute https on the national store, without placeholder; documents stay at NCPeH-A',
    proves: ['OC-02/absolute-https', 'OC-02/no-placeholder', 'OC-03/fhir-host'],
    option: 'C',
  },
  async ({ countryA, holdings, check, need }) => {
    const context = { countryA, holdings, need }
    const patient = holdings.patient('main')
    const pages = await countryA.findAllDocuments(patient)
    check(pages, documentsAreOnTheFhirHost, { origin: new URL(countryA.fhirBaseUrl).origin })
    const allowed = [...countryA.nationalUrls, ...(countryA.gatewayUrl === undefined ? [] : [countryA.gatewayUrl])]
    for (const study of holdings.studiesOf(patient)) {
      const path = await pathToStudy(context, patient, pages, study)
      if (isOnlyShown(path)) continue
      const kosHeld = need(heldOf(context, patient, study, 'manifest-kos'), 'no KOS manifest of the study')
      const kos = (await retrieveTheRight(context, patient, pages, kosHeld)).exchange
      const manifest = path.manifest.exchange
      const addresses = [...path.addresses]
      check({ manifest, kos }, retrievalUrlsAreAbsoluteHttps, { addresses, allowed })
      check({ manifest, kos }, noRetrievalUrlIsAPlaceholder, { addresses })
    }
  },
)

/** Option C: the token of the NCPeHs opens the national host, a token for another host does not. */
scenario(
  'token-of-option-c',
  {
    role: 'country-a',
    folder: 'journeys',
    title: 'The national host takes the token that NCPeH-A issued for it, and no other',
    proves: ['OC-04/audience', 'OC-04/keys-reachable', 'OC-04/wrong-audience-refused'],
    option: 'C',
  },
  async ({ countryA, holdings, check, need, claims, notClaimed }) => {
    const patient = holdings.patient('main')
    const pages = await countryA.findAllDocuments(patient)
    const { study, place } = await pathOfOption({ countryA, holdings, need }, patient, pages, 'C')
    const selection = { studyInstanceUid: study.studyInstanceUid }
    const wanted = { patient: patient.identifier, studyInstanceUids: [study.studyInstanceUid] }
    const bearer = await countryA.imagingToken(patient, place, study.studyInstanceUid)
    const control = await countryA.retrieveDicom(place, bearer, selection)
    need(
      control.response?.status === 200 ? control : undefined,
      'the positive control failed: the study does not come with its token',
    )
    const token = await countryA.requestToken('national', wanted)
    if (claims.tokensAreBound) {
      check(token.exchange, nationalTokenIsForTheNationalHost, { audience: place.resourceUrl })
      check({ keys: await countryA.keys(), token: token.exchange }, signatureKeysAreReachable)
    } else {
      notClaimed('OC-04/audience', 'the target does not claim C-1: its tokens may be opaque')
      notClaimed('OC-04/keys-reachable', 'the target does not claim C-1: its tokens may be opaque')
    }
    if (countryA.gatewayUrl !== undefined) {
      const { value } = await countryA.requestToken('gateway', wanted)
      if (value !== undefined)
        check(await countryA.retrieveDicom(place, value, selection), nationalHostRefusesOtherAudience, {
          what: 'a token for the gateway',
        })
    }
    const other = await countryA.fhirToken(patient)
    check(await countryA.retrieveDicom(place, other, selection), nationalHostRefusesOtherAudience, {
      what: 'a token for the FHIR host',
    })
  },
)
