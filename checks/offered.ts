import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { notOffered } from '../harness/judge/judgement.ts'
import { at, jsonBody, objectsOf } from './json-body.ts'
import type { JsonObject } from './json-body.ts'

/** What a CapabilityStatement says of a resource type; undefined when it does not name it. */
export function capabilityOf(capabilities: Exchange, resourceType: string): JsonObject | undefined {
  return objectsOf(at(jsonBody(capabilities), 'rest'))
    .flatMap((rest) => objectsOf(rest['resource']))
    .find((resource) => resource['type'] === resourceType)
}

/** Does the CapabilityStatement name an operation of a resource type? */
export function declaresOperation(capabilities: Exchange, resourceType: string, name: string): boolean {
  return objectsOf(capabilityOf(capabilities, resourceType)?.['operation']).some(
    (one) => one['name'] === name || one['name'] === `$${name}`,
  )
}

/** Does the CapabilityStatement name a search parameter of a resource type? */
export function declaresParameter(capabilities: Exchange, resourceType: string, name: string): boolean {
  return objectsOf(capabilityOf(capabilities, resourceType)?.['searchParam']).some((one) => one['name'] === name)
}

/** What is neither declared nor answered with success is not offered; what is declared must be right. */
export function notOfferedHere(answer: Exchange, declared: boolean, what: string): Judgement | undefined {
  const status = answer.response?.status ?? 0
  return !declared && (status < 200 || status > 299)
    ? notOffered(`${what}: not in the CapabilityStatement, and answered by ${status}`)
    : undefined
}
