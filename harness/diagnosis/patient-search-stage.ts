import type { PatientIdentifier } from '../../fixtures/catalogue/facts.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { answeredText, jsonIn, memberOf, troubleIn } from './answer.ts'
import { notOk, ok } from './stage.ts'
import type { StageOutcome } from './stage.ts'

/** The FHIR channel by a search for a test patient by identifier [ITI-78]. @param withToken a token was sent */
export function patientSearchStage(
  exchange: Exchange,
  { system, value }: PatientIdentifier,
  withToken: boolean,
): StageOutcome {
  const trouble = troubleIn(exchange, 'a FHIR answer') ?? accessTrouble(exchange, withToken)
  if (trouble !== undefined) return trouble
  const status = exchange.response?.status
  const document = jsonIn(exchange)
  const known =
    'Load the catalogue into the target (borderlight catalogue --out DIR), or name its own patient in testPatients of the target file.'
  const unknown = notOk('configuration', `the target knows no patient ${system}|${value}`, known)
  if (status === 404 && memberOf(document, 'resourceType') === 'OperationOutcome') return unknown
  if (status !== 200)
    return notOk(
      status === 404 || status === 410 ? 'configuration' : 'target',
      `the patient search ${answeredText(exchange)}`,
      'Check fhir.baseUrl of the target file: [base]/Patient must be there.',
    )
  if (memberOf(document, 'resourceType') !== 'Bundle')
    return notOk(
      'target',
      `the patient search answered 200 with ${memberOf(document, 'resourceType') ?? 'no FHIR resource'}, not a Bundle`,
      'Check fhir.baseUrl of the target file; otherwise the target must mend its answer.',
    )
  const entries = (document as { entry?: unknown }).entry
  const patients = (Array.isArray(entries) ? (entries as readonly { resource?: unknown }[]) : []).filter(
    ({ resource }) => memberOf(resource, 'resourceType') === 'Patient',
  )
  return patients.length === 0 ? unknown : ok(`patient search by identifier: ${countText(patients.length)} found`)
}

const countText = (count: number): string => (count === 1 ? '1 patient' : `${count} patients`)

/** Refusals of access: the token was just issued by the target itself. */
export function accessTrouble(exchange: Exchange, withToken: boolean): StageOutcome | undefined {
  const status = exchange.response?.status
  if (status !== 401 && status !== 403) return undefined
  const found = answeredText(exchange)
  if (!withToken)
    return notOk(
      'configuration',
      `no token was sent, and the channel ${found}`,
      'Add token: with a registered client to the target file.',
    )
  return status === 401
    ? notOk(
        'target',
        `the channel does not take the token that the token endpoint just gave: ${found}`,
        'Issuer, audience and keys of the channel and of the token endpoint must be of one configuration: ask its operator.',
      )
    : notOk(
        'configuration',
        `the token is known and does not open this: ${found}`,
        'Ask the operator of the target to grant the client the scope, the patient and the studies of the test.',
      )
}
