import {
  acceptParameterCounts,
  errorsNameNoPatient,
  malformedRequestIsRefused,
  notAcceptableIs406,
  nothingElseComes,
  objectsComeByDefault,
  otherMethodIsNotAllowed,
  rangesAreWeighed,
  singlePartIsOneFile,
  unknownResourceIsRefused,
} from '../../checks/accept.ts'
import type { ImagingResource } from '../../harness/clients/dicomweb-client.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { TRANSFER_SYNTAX } from '../../terms/uids.ts'
import { imagingSubject } from '../imaging-subject.ts'

const parts = 'multipart/related; type="application/dicom"'

/** Step 8: what a request accepts is what comes [PS3.18 8.7; RFC 9110 12.5.1]. */
scenario(
  'accepted-media-types',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'Objects come by default, by the best of several ranges and alone; nothing else comes in their place',
    proves: [
      'WADO-07/default-media-type',
      'WADO-07/several-ranges',
      'WADO-07/single-part',
      'WADO-07/never-something-else',
      'WADO-09/not-acceptable-406',
      'WADO-09/accept-parameter',
    ],
    option: ['A', 'C'],
  },
  async (context) => {
    const { countryA, check } = context
    const { place, bearer, selection, control } = await imagingSubject(context)
    const ask = (accept: string | null) => countryA.retrieveResource(place, bearer, selection, { accept })
    check({ control, answer: await ask(null) }, objectsComeByDefault, {
      what: 'a request without Accept',
      mayBeRefused: true,
    })
    check({ control, answer: await ask('*/*') }, objectsComeByDefault, { what: 'Accept: */*', mayBeRefused: false })
    const ranges: [accept: string, wanted: 'parts' | 'no parts'][] = [
      [`application/fhir+json;q=0.9, ${parts}; transfer-syntax=*; q=0.5`, 'parts'],
      [`${parts}; q=0, application/dicom; q=0.5`, 'no parts'],
    ]
    for (const [accept, wanted] of ranges)
      check({ control, answer: await ask(accept) }, rangesAreWeighed, { accept, wanted })
    check({ control, answer: await ask('application/dicom') }, singlePartIsOneFile, {
      instance: selection.sopInstanceUid,
    })
    const syntax = TRANSFER_SYNTAX.jpeg2000Lossless
    const refusals: [accept: string, syntax?: string][] = [
      ['application/fhir+json'],
      [`${parts}; transfer-syntax=${syntax}`, syntax],
    ]
    const answers: Exchange[] = []
    for (const [accept, uid] of refusals) {
      const answer = await ask(accept)
      answers.push(answer)
      check({ control, answer }, nothingElseComes, { accept, ...(uid === undefined ? {} : { syntax: uid }) })
    }
    check({ control, answers }, notAcceptableIs406)
    const rendered: ImagingResource = { ...selection, service: 'rendered' }
    const answer = await countryA.retrieveResource(place, bearer, rendered, { accept: 'image/png' })
    const asked = await countryA.retrieveResource(place, bearer, rendered, {
      accept: '*/*',
      parameters: [['accept', 'image/png']],
    })
    check({ control, answer, asked }, acceptParameterCounts)
  },
)

/** Step 8: errors of the imaging channel [PS3.18 8.5, 10.4.3]. */
scenario(
  'imaging-errors',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'What is not there, cannot be read or is not served is refused by its status, and names no patient',
    proves: ['WADO-08/unknown-resource', 'WADO-08/malformed-request', 'WADO-08/no-patient-data', 'WADO-09/method-405'],
    option: ['A', 'C'],
  },
  async (context) => {
    const { countryA, check } = context
    const { patient, place, bearer, study, selection, control } = await imagingSubject(context)
    const { studyInstanceUid, seriesInstanceUid } = selection
    const unknown = '2.999.404'
    const errors: Exchange[] = []
    const unknowns: [what: string, resource: ImagingResource, lawful: number[]][] = [
      ['an unknown study', { studyInstanceUid: unknown }, [404, 410, 401, 403]],
      ['an unknown series', { studyInstanceUid, seriesInstanceUid: unknown }, [404, 410]],
      ['an unknown instance', { studyInstanceUid, seriesInstanceUid, sopInstanceUid: unknown }, [404, 410]],
    ]
    for (const [what, resource, lawful] of unknowns) {
      const answer = await countryA.retrieveResource(place, bearer, resource)
      errors.push(answer)
      check({ control, answer }, unknownResourceIsRefused, { what, lawful })
    }
    const uid = await countryA.retrieveResource(place, bearer, { studyInstanceUid: 'not-a-uid' })
    check({ control, answer: uid }, malformedRequestIsRefused, { what: 'a UID with letters', mayBeIgnored: false })
    const accept = await countryA.retrieveResource(place, bearer, selection, { accept: ';;q=x' })
    check({ control, answer: accept }, malformedRequestIsRefused, {
      what: 'an Accept that cannot be read',
      mayBeIgnored: true,
    })
    const method = await countryA.retrieveResource(place, bearer, selection, { method: 'POST' })
    check({ control, answer: method }, otherMethodIsNotAllowed)
    const withoutToken = await countryA.retrieveResource(place, undefined, { ...selection, service: 'metadata' })
    errors.push(uid, accept, method, withoutToken)
    check({ control, errors }, errorsNameNoPatient, {
      forbidden: [
        ...patient.identifiers.map(({ value }) => value),
        patient.facts.family,
        ...patient.facts.given,
        ...(study.localPatientId === undefined ? [] : [study.localPatientId.value]),
      ],
    })
  },
)
