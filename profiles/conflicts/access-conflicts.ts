import type { Conflict } from './conflict.ts'
import { reading } from './conflict.ts'

const euApi = (text: string, anchor: string, version = '1.0.0-ballot'): ReturnType<typeof reading> =>
  reading(text, 'EU Health Data API', version, anchor)

/** Questions that metadata, refusals and empty answers answer. */
export const accessConflicts = {
  'access-metadata': {
    question: 'Where is the token endpoint published?',
    readings: {
      smart: euApi('.well-known/smart-configuration', 'authorization'),
      iua: reading('/.well-known/oauth-authorization-server', 'IHE ITI IUA', '2.5', 'ITI-103'),
    },
  },
  'client-authentication': {
    question: 'How does a client show who it is?',
    readings: {
      'private-key-jwt': euApi('private_key_jwt', 'authorization, backend services'),
      'client-secret': reading('client_secret_basic or client_secret_post', 'IHE ITI IUA', '2.5', 'ITI-71'),
    },
  },
  'scope-spelling': {
    question: 'How are scopes of the FHIR channel spelt?',
    readings: {
      'smart-1': euApi('system/DocumentReference.read', 'scopes'),
      'smart-2': euApi('system/DocumentReference.rs', 'authorization', 'post-ballot'),
      iua: euApi('ITI-67, ITI-68', 'authorization, IUA', 'post-ballot'),
    },
  },
  'refused-token': {
    question: 'Is a token refused by 401, or by 403 where it is known and does not open this?',
    readings: {
      '401': reading('401', 'IHE ITI IUA', '2.5', 'ITI-72; MHD leaves it open'),
      '403': euApi('403, where the token is known', 'authorization', 'post-ballot'),
    },
  },
  'body-site-parameter': {
    question: 'What is the search parameter for the body site called?',
    readings: {
      bodysite: reading('bodysite', 'IHE RAD MADO', '1.0.0', 'CapabilityStatement'),
      'anatomical-region': reading('anatomical-region', 'IHE RAD MADO', '1.0.0', 'SearchParameter'),
      'body-site': reading(
        'body-site (on ImagingStudy)',
        'HL7 Europe imaging report',
        '1.0.0-ballot',
        'CapabilityStatement',
      ),
    },
  },
  'empty-search': {
    question: 'Is a DICOMweb search without a match 200 with [] or 204?',
    readings: {
      '200': reading('200 with []', 'DICOM PS3.18', '2025', '10.6.3, after CP-2473'),
      '204': reading('204', 'DICOM PS3.18', '2019', 'before CP-2473'),
    },
  },
} as const satisfies Record<string, Conflict>
