import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { met, notMet, notOffered } from '../harness/judge/judgement.ts'
import { objectsAt, textsAt } from './fhir-tree.ts'
import { answerInWords, jsonBody, objectOf } from './json-body.ts'
import { codingsOf } from './list-entry.ts'

/** EU Health Data API: a provider declares the search parameters that it has to take. */
export const searchMatrixIsDeclared = check<'EUAPI-03/search-matrix', Exchange, { names: string[] }>(
  'EUAPI-03/search-matrix',
  'search-matrix-is-declared',
  (answer, { names }) => {
    const statement = objectOf(jsonBody(answer))
    const documents = objectsAt(statement, 'rest.resource').find(({ type }) => type === 'DocumentReference')
    const declared = textsAt(documents, 'searchParam.name')
    if (declared.length === 0) return notOffered(`no search parameters of documents declared: ${answerInWords(answer)}`)
    const missing = names.filter((name) => !declared.includes(name))
    return missing.length === 0
      ? met(names.join(', '))
      : notMet({
          expected: `the search parameters ${names.join(', ')}`,
          observed: `no ${missing.join(', no ')}`,
          at: "CapabilityStatement.rest.resource.where(type='DocumentReference').searchParam",
        })
  },
)

const services = [
  'http://terminology.hl7.org/CodeSystem/restful-security-service|SMART-on-FHIR',
  'http://profiles.ihe.net/fhir/ihe.securityTypes/CodeSystem/securityTypes|IUA',
]

/** EU Health Data API: the CapabilityStatement of a deployment names one kind of authorisation. */
export const oneSecurityServiceIsDeclared = check<'EUAPI-04/security-service', Exchange>(
  'EUAPI-04/security-service',
  'one-security-service-is-declared',
  (answer) => {
    const found = objectsAt(jsonBody(answer), 'rest.security.service').flatMap((service) =>
      codingsOf(service).map(({ system, code }) => `${system ?? '(no system)'}|${code}`),
    )
    if (found.length === 0) return notOffered(`no security service declared: ${answerInWords(answer)}`)
    return found.length === 1 && services.includes(found[0] ?? '')
      ? met(found[0])
      : notMet({
          expected: 'exactly one of SMART-on-FHIR and IUA',
          observed: found.join(', '),
          at: 'CapabilityStatement.rest.security.service',
        })
  },
)
