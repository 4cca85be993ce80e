import { studyComesThroughTheGateway } from '../../checks/dicom-objects.ts'
import { everyHopHasEvidence, everyHopSucceeds } from '../../checks/journey.ts'
import {
  expiredImagingTokenIsRefused,
  imagingTokenNeedsPatientAndStudy,
  listBeforePatientIsRefused,
  studyWithoutImagingTokenIsRefused,
  tokenOfOtherChannelIsRefused,
} from '../../checks/refusal.ts'
import { imagingTokenIsBound, tokenEndpointBelongsToTheTrust } from '../../checks/token.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { instancesOf, pathOfOption } from '../study-path.ts'
import { journey } from './journey.ts'

/** Option A: reports and studies both go through NCPeH-A (3.5.1.1), every hop with evidence. */
scenario(
  'journey-option-a',
  {
    role: 'country-a',
    folder: 'journeys',
    title: 'From token to pixels through the gateway of NCPeH-A',
    proves: ['UC-01/happy-path', 'UC-01/hop-evidence', 'OA-01/through-gateway'],
    option: 'A',
  },
  async (context) => {
    const { countryA, check } = context
    const { hops, path } = await journey(context, 'A')
    check(hops, everyHopSucceeds)
    check(hops, everyHopHasEvidence)
    check(hops.study, studyComesThroughTheGateway, {
      origin: new URL(context.need(countryA.gatewayUrl, 'the target file names no gateway')).origin,
      addresses: [...path.addresses],
      instances: instancesOf(path.study),
    })
  },
)

/** Option A: patient, then list; imaging token, then study; the channels stay apart (3.5.1.1; C-1). */
scenario(
  'order-and-channels-of-option-a',
  {
    role: 'country-a',
    folder: 'journeys',
    title: 'No list before the patient, no study without its token, no token of the other channel, none after its end',
    proves: [
      'OA-02/patient-before-list',
      'OA-02/token-before-study',
      'OA-02/no-token-refused',
      'OA-05/token-endpoint',
      'OA-05/channels-apart',
      'OA-05/expired-refused',
      'OA-05/token-binding',
    ],
    option: 'A',
  },
  async ({ countryA, holdings, check, need, claims, notClaimed, cannotTell, target }) => {
    const patient = holdings.patient('main')
    const pages = await countryA.findAllDocuments(patient)
    const { study, place } = await pathOfOption({ countryA, holdings, need }, patient, pages, 'A')
    const selection = { studyInstanceUid: study.studyInstanceUid }
    const bearer = await countryA.imagingToken(patient, place, study.studyInstanceUid)
    const control = await countryA.retrieveDicom(place, bearer, selection)
    need(
      control.response?.status === 200 ? control : undefined,
      'the positive control failed: the study does not come with its token',
    )

    const wanted = { patient: patient.identifier, studyInstanceUids: [study.studyInstanceUid] }
    check(await countryA.retrieveDicom(place, undefined, selection), studyWithoutImagingTokenIsRefused, {
      what: 'a study without a token',
    })
    const fhirToken = await countryA.fhirToken(patient)
    check(await countryA.retrieveDicom(place, fhirToken, selection), tokenOfOtherChannelIsRefused, {
      what: 'the FHIR token on the imaging channel',
    })
    check(await countryA.findDocuments(patient, [], { bearer }), tokenOfOtherChannelIsRefused, {
      what: 'the imaging token on the FHIR channel',
    })

    if (countryA.nationalUrls.length > 0) {
      const { value } = await countryA.requestToken('national', wanted)
      if (value !== undefined)
        check(await countryA.retrieveDicom(place, value, selection), tokenOfOtherChannelIsRefused, {
          what: 'a token for the national store at the gateway',
        })
    }

    const token = await countryA.requestToken('gateway', wanted)
    check({ token: token.exchange, discovery: await countryA.discover() }, tokenEndpointBelongsToTheTrust, {
      fhirHost: new URL(countryA.fhirBaseUrl).hostname,
      ...(target.tokenEndpointUrl === undefined ? {} : { named: target.tokenEndpointUrl }),
    })
    if (claims.tokensAreBound) {
      const unbound = await countryA.requestToken('fhir')
      const early = need(unbound.value, 'no token without a patient')
      check(await countryA.findDocuments(patient, [], { bearer: early }), listBeforePatientIsRefused, {
        what: 'a list before the patient is confirmed',
      })
      check((await countryA.requestToken('gateway')).exchange, imagingTokenNeedsPatientAndStudy)
      const patientAlone = await countryA.requestToken('gateway', { patient: patient.identifier })
      check(patientAlone.exchange, imagingTokenNeedsPatientAndStudy)
      check(token.exchange, imagingTokenIsBound, {
        audience: place.resourceUrl,
        patient: patient.identifier,
        studyInstanceUid: study.studyInstanceUid,
      })
    } else {
      for (const clause of ['OA-02/patient-before-list', 'OA-02/token-before-study', 'OA-05/token-binding'] as const)
        notClaimed(clause, 'the target does not claim C-1: its tokens are not bound')
    }
    const expired = await countryA.expiredToken('gateway', wanted)
    if (expired === undefined)
      cannotTell(
        'OA-05/expired-refused',
        'no expired token: name a short-lived client or token.expiredToken in the target file',
      )
    else
      check(await countryA.retrieveDicom(place, expired, selection), expiredImagingTokenIsRefused, {
        what: 'an expired imaging token',
      })
  },
)
