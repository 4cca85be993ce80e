import { wrongTokenIsRefused } from '../../checks/refusal.ts'
import { attachmentOf } from '../../checks/list-entry.ts'
import { textOf } from '../../checks/json-body.ts'
import { withBrokenSignature } from '../../harness/clients/forged-token.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import type { HeldPatient } from '../../harness/holdings/holdings.ts'
import type { CallOptions } from '../../harness/scenario/call-options.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import type { ScenarioContext } from '../../harness/scenario/scenario.ts'
import type { ClauseForA } from '../../profiles/requirements/requirements.ts'
import { listedIn } from '../positive-control.ts'

/** A service of the FHIR channel: how it is asked, and a scope that its token needs beside the usual ones. */
interface Service {
  name: string
  ask: (options: CallOptions) => Promise<Exchange | undefined>
  scope?: string
}

/** What the FHIR channel serves of a patient beside the list. */
function servicesOf(
  { countryA }: Pick<ScenarioContext<ClauseForA>, 'countryA'>,
  patient: HeldPatient,
  { id, url, accept }: { id: string; url: string | undefined; accept: string },
): readonly Service[] {
  const { system, value } = patient.identifier
  const { family, given, birthDate, gender } = patient.facts
  const named = {
    resourceType: 'Patient',
    identifier: [{ system, value }],
    name: [{ family, given }],
    gender,
    birthDate,
  }
  const match = { resourceType: 'Parameters', parameter: [{ name: 'resource', resource: named }] }
  const ofPatient = [['patient.identifier', `${system}|${value}`]] as const
  const first = async (pages: Promise<readonly Exchange[]>): Promise<Exchange | undefined> => (await pages)[0]
  return [
    {
      name: 'the patient search',
      ask: (options) => countryA.findPatients([['identifier', `${system}|${value}`]], options),
    },
    { name: '$match', ask: (options) => countryA.matchPatient(JSON.stringify(match), options) },
    { name: 'an entry of the list', ask: (options) => countryA.readFhir(patient, `DocumentReference/${id}`, options) },
    ...(url === undefined
      ? []
      : [
          {
            name: 'a document',
            ask: (options: CallOptions) => countryA.retrieveDocument(patient, url, accept, options),
          },
        ]),
    {
      name: 'the study records',
      ask: (options) => first(countryA.findImagingStudies(ofPatient, options)),
      scope: 'system/ImagingStudy.rs',
    },
    {
      name: 'the audit trail',
      ask: (options) => first(countryA.findAuditEvents(ofPatient, options)),
      scope: 'system/AuditEvent.rs',
    },
  ]
}

/** Step 2: what the list refuses, every other service of the FHIR channel refuses too [ITI-72; RFC 6750]. */
scenario(
  'refused-services',
  {
    role: 'country-a',
    folder: '02-authorisation',
    title: 'Patients, documents, study records and the audit trail are refused without a token, and to a forged one',
    proves: ['ST-02/refused-tokens'],
  },
  async ({ countryA, holdings, check, need }) => {
    const patient = holdings.patient('main')
    const [entry] = need(listedIn(await countryA.findDocuments(patient)), 'the positive control failed: no list')
    const attachment = attachmentOf(entry ?? {})
    const bearer = await countryA.fhirToken(patient)
    const listed = {
      id: textOf(entry?.['id']) ?? '',
      url: textOf(attachment?.['url']),
      accept: textOf(attachment?.['contentType']) ?? 'application/fhir+json',
    }
    for (const { name, ask, scope } of servicesOf({ countryA }, patient, listed)) {
      const right = scope === undefined ? bearer : await countryA.scopedToken(scope, patient)
      if (right === undefined) continue // not offered: no token is issued for it
      const control = await ask({ bearer: right })
      if (control?.response?.status !== 200) continue // not offered, or judged where it is used
      for (const [what, wrong] of [
        [`${name} without a token`, null],
        [`${name} with a token whose signature was changed`, withBrokenSignature(right)],
      ] as const)
        check(need(await ask({ bearer: wrong }), 'no answer'), wrongTokenIsRefused, { what })
    }
    const narrow = await countryA.requestToken('fhir', { scope: 'system/Patient.rs', patient: patient.identifier })
    if (narrow.value === undefined || listed.url === undefined) return
    const byScope = await countryA.retrieveDocument(patient, listed.url, listed.accept, { bearer: narrow.value })
    check(byScope, wrongTokenIsRefused, { what: 'a document with a token for the patient search alone' })
  },
)
