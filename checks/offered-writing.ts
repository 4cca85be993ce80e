import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { at, answerInWords, jsonBody, listOf, objectsOf, textOf } from './json-body.ts'

const recipient = /\/CapabilityStatement\/IHE\.MHD\.(DocumentRecipient|SimplifiedRecipient)/

/** Article 1: images and reports are fetched from A; that it lets documents be provided [ITI-65, ITI-105] is out of scope. */
export const nothingIsOfferedForWriting = check<'A1-01/server-offering-iti-65', Exchange>(
  'A1-01/server-offering-iti-65',
  'nothing-is-offered-for-writing',
  (capabilities) => {
    const statement = jsonBody(capabilities)
    const rests = objectsOf(at(statement, 'rest'))
    if (rests.length === 0) return cannotTell(`no CapabilityStatement: ${answerInWords(capabilities)}`)
    const codes = (value: Parameters<typeof objectsOf>[0]): readonly string[] =>
      objectsOf(value).flatMap(({ code }) => textOf(code) ?? [])
    const offers = [
      ...rests.flatMap((rest) =>
        codes(rest['interaction'])
          .filter((code) => code === 'transaction')
          .map(() => 'transaction, which is ITI-65'),
      ),
      ...rests
        .flatMap((rest) => objectsOf(rest['resource']))
        .filter(
          (resource) => resource['type'] === 'DocumentReference' && codes(resource['interaction']).includes('create'),
        )
        .map(() => 'create of DocumentReference, which is ITI-105'),
      ...listOf(at(statement, 'instantiates')).flatMap((canonical) => {
        const url = textOf(canonical)
        return url !== undefined && recipient.test(url) ? [`the actor ${url}`] : []
      }),
    ]
    return offers.length === 0
      ? met('reading alone')
      : notMet({
          expected: 'nothing by which Country B could provide documents: the use case is fetching',
          observed: offers.join('; '),
          at: 'CapabilityStatement.rest',
          fix: 'Out of scope of the use case: offer it to Country B at no origin that it reaches, or leave it undeclared.',
        })
  },
)
