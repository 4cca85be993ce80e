import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { met, notMet } from '../harness/judge/judgement.ts'
import { documentOf, manifestSeries, resourcesOf } from './document-bundle.ts'
import { answerInWords } from './json-body.ts'
import { searchsetOf } from './searchset.ts'

export interface Hops {
  readonly [name: string]: Exchange
  patient: Exchange
  list: Exchange
  report: Exchange
  manifest: Exchange
  study: Exchange
}

/** Use case 1: token, patient, list, report, manifest and study (its objects, or an image of it), each answered by success. */
export const everyHopSucceeds = check<'UC-01/happy-path', Hops>('UC-01/happy-path', 'every-hop-succeeds', (hops) => {
  const broken = Object.entries(hops).find(([, hop]) => hop.response?.status !== 200)
  if (broken === undefined) return met(Object.keys(hops).join(', '))
  return notMet({ expected: `200 for the ${broken[0]}`, observed: answerInWords(broken[1]) })
})

/** Use case 1: each hop carries what it is for; an empty success is none. */
export const everyHopHasEvidence = check<'UC-01/hop-evidence', Hops>(
  'UC-01/hop-evidence',
  'every-hop-has-evidence',
  (hops) => {
    const found: Record<string, boolean> = {
      token: hops['token'] === undefined || (hops['token'].facts.token?.form ?? 'none') !== 'none',
      patient: (searchsetOf(hops.patient)?.matches.length ?? 0) === 1,
      list: (searchsetOf(hops.list)?.matches.length ?? 0) > 0,
      report: hasResource(hops.report, 'DiagnosticReport'),
      manifest:
        (documentOf(hops.manifest) === undefined ? [] : manifestSeries(documentOf(hops.manifest) ?? {})).length > 0,
      study:
        hops.study.facts.image !== undefined ||
        (hops.study.facts.multipart?.parts ?? []).some((part) => part.dicom?.part10 === true),
    }
    const empty = Object.entries(found)
      .filter(([, has]) => !has)
      .map(([hop]) => hop)
    if (empty.length === 0) return met(Object.keys(found).join(', '))
    return notMet({
      expected: 'a token, one patient, entries, a report, series and objects',
      observed: `no content in: ${empty.join(', ')}`,
    })
  },
)

function hasResource(exchange: Exchange, type: string): boolean {
  const bundle = documentOf(exchange)
  return bundle !== undefined && resourcesOf(bundle, type).length > 0
}
