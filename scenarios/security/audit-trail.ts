import { attachmentOf } from '../../checks/list-entry.ts'
import { eventOf } from '../../checks/audit-event.ts'
import {
  eventsNameTheirAgents,
  eventsNameTheirToken,
  eventsRepeatTheRequestId,
  eventsSayTypeAndAction,
  queriesAreKeptInBase64,
} from '../../checks/audit-profile.ts'
import {
  declaredTrailIsServed,
  eachAccessHasItsEvent,
  eventsAreCorrelated,
  eventsSayPatientQueryProfessionalOutcome,
  trailCarriesThePurpose,
  trailOfAnotherStaysClosed,
} from '../../checks/audit-trail.ts'
import type { TrailEvidence } from '../../checks/audit-trail.ts'
import { allMatches } from '../../checks/document-list.ts'
import { wrongTokenIsRefused } from '../../checks/refusal.ts'
import { professional } from '../../harness/clients/token-client.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import type { HeldPatient } from '../../harness/holdings/holdings.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import type { ScenarioContext } from '../../harness/scenario/scenario.ts'
import type { ClauseForA } from '../../profiles/requirements/requirements.ts'
import { listedIn } from '../positive-control.ts'
import { pathOfOption } from '../study-path.ts'

type Context = Pick<ScenarioContext<ClauseForA>, 'countryA' | 'holdings' | 'need'>
const auditScope = 'system/AuditEvent.rs'

/** One access of each kind: patient, list, document, and a study through the gateway where there is one. */
async function makeAccesses(context: Context, patient: HeldPatient, bearer: string | null): Promise<Exchange[]> {
  const { countryA, need } = context
  const { system, value } = patient.identifier
  const confirmed = await countryA.findPatients([['identifier', `${system}|${value}`]])
  const list = await countryA.findDocuments(patient, [], { bearer })
  need(listedIn(list), 'the positive control failed: the list of the patient does not open')
  if (countryA.gatewayUrl === undefined) return [confirmed, list]
  const pages = await countryA.findAllDocuments(patient)
  const { manifest, place, study } = await pathOfOption(context, patient, pages, 'A')
  const { url } = manifest.exchange.request
  const isInline = attachmentOf(manifest.entry)?.['url'] === undefined // it was opened with the list
  const documents = isInline
    ? []
    : [await countryA.retrieveDocument(patient, url, manifest.params.contentType, { bearer })]
  const imaging = await countryA.imagingToken(patient, place, study.studyInstanceUid)
  const { studyInstanceUid } = study
  const objects = await countryA.retrieveDicom(place, imaging === '' ? undefined : imaging, { studyInstanceUid })
  return [confirmed, list, ...documents, objects]
}

/** The trail of a patient since an instant; asked again while an access has no event yet, three times at most. */
async function trailOf(
  { countryA }: Context,
  patient: HeldPatient,
  since: string,
  accesses: readonly Exchange[],
  bearer: string | null,
): Promise<readonly Exchange[]> {
  const { system, value } = patient.identifier
  const query = [
    ['date', `ge${since}`],
    ['patient.identifier', `${system}|${value}`],
  ] as const
  for (let attempt = 1; ; attempt += 1) {
    const trail = await countryA.findAuditEvents(query, { bearer })
    const events = allMatches(trail)
    const complete = events === undefined || accesses.every((access) => eventOf(events, access)?.by === 'request id')
    if (complete || attempt === 3) return trail
    await countryA.pause(2)
  }
}

/** Article 14: each access is written down, and can be found again [BALP, ITI-81, C-8]. */
scenario(
  'audit-trail-of-an-access',
  {
    role: 'country-a',
    folder: 'security',
    title:
      "Each access to a patient's data is in the audit trail: whose, what, who, how it ended, under which request id",
    proves: [
      'A14-02/endpoint-declared-offered',
      'A14-02/where-target-declares-audit',
      'A14-02/patient-query-professional-outcome',
      'A14-02/correlated-x-request-id',
      'UC-02/audit-carries',
      'AUDIT-01/type-and-action',
      'AUDIT-01/agents',
      'AUDIT-01/query-base64',
      'AUDIT-01/token',
      'AUDIT-02/request-id',
      'ST-02/refused-tokens',
      'ST-03c/other-patient-refused',
    ],
  },
  async (context) => {
    const { countryA, holdings, check, claims, notClaimed, need, now } = context
    const patient = holdings.patient('main')
    const capabilities = await countryA.capabilities()
    const params = {
      identifiers: [...patient.identifiers],
      professional: professional.subject_name,
      purpose: professional.purpose_of_use[0].code,
    }
    const judge = (evidence: TrailEvidence): void => {
      check(evidence, declaredTrailIsServed)
      for (const aCheck of [
        eachAccessHasItsEvent,
        eventsSayPatientQueryProfessionalOutcome,
        eventsAreCorrelated,
        eventsSayTypeAndAction,
        eventsNameTheirAgents,
        queriesAreKeptInBase64,
        eventsNameTheirToken,
        eventsRepeatTheRequestId,
      ] as const)
        check(evidence, aCheck, params)
    }
    const withTokens = (await countryA.tokenEndpointUrl()) !== undefined
    const auditToken = withTokens ? await countryA.scopedToken(auditScope, patient) : undefined
    if (withTokens && auditToken === undefined) {
      const trail = await countryA.findAuditEvents([['date', `ge${now().slice(0, 10)}`]])
      judge({ accesses: [], trail, capabilities, token: capabilities })
      for (const clause of ['UC-02/audit-carries', 'ST-02/refused-tokens', 'ST-03c/other-patient-refused'] as const)
        notClaimed(clause, `no token of scope ${auditScope} is issued, and no audit trail opens without it`)
      return
    }

    const since = new Date(Date.parse(now()) - 120_000).toISOString()
    const token = withTokens ? await countryA.requestToken('fhir', { patient: patient.identifier }) : undefined
    const bearer = withTokens ? need(token?.value, 'no token for the accesses') : null
    const accesses = await makeAccesses(context, patient, bearer)
    const trail = await trailOf(context, patient, since, accesses, auditToken ?? null)
    const evidence = { accesses, trail, capabilities, token: token?.exchange ?? capabilities }
    judge(evidence)
    if (allMatches(trail) === undefined) {
      for (const clause of ['UC-02/audit-carries', 'ST-02/refused-tokens', 'ST-03c/other-patient-refused'] as const)
        notClaimed(clause, 'the target serves no audit trail')
      return
    }
    check(evidence, trailCarriesThePurpose, params)
    const [own] = trail
    need(own === undefined ? undefined : listedIn(own), 'the positive control failed: the own audit trail is empty')
    if (bearer === null || !claims.tokensAreBound) {
      for (const clause of ['ST-02/refused-tokens', 'ST-03c/other-patient-refused'] as const)
        notClaimed(clause, 'the target does not claim C-1: its tokens are not bound')
      return
    }
    const second = holdings.patient('second').identifier
    await countryA.findDocuments(holdings.patient('second'))
    const query = (identifier: { system: string; value: string }) =>
      [
        ['date', `ge${since}`],
        ['patient.identifier', `${identifier.system}|${identifier.value}`],
      ] as const
    const [plain] = await countryA.findAuditEvents(query(patient.identifier), { bearer })
    check(need(plain, 'no answer'), wrongTokenIsRefused, { what: 'a token without the scope of the audit trail' })
    const [others] = await countryA.findAuditEvents(query(second), { bearer: auditToken ?? null })
    check(need(others, 'no answer'), trailOfAnotherStaysClosed)
  },
)
