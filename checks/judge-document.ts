import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell } from '../harness/judge/judgement.ts'
import { documentOf, resourcesOf } from './document-bundle.ts'
import type { ElementPath } from './element-path.ts'
import type { Json, JsonObject } from './json-body.ts'
import { answerInWords, at, objectOf, objectsOf, singleObject, textOf } from './json-body.ts'

/** Judges a FHIR document; what is none cannot be told. */
export function judgeDocument(answer: Exchange, judge: (bundle: JsonObject) => Judgement): Judgement {
  const bundle = documentOf(answer)
  return bundle === undefined || objectsOf(bundle['entry']).length === 0
    ? cannotTell(`no document: ${answerInWords(answer)}`)
    : judge(bundle)
}

/** The first resource of a type; every document that is judged has one Composition and one DiagnosticReport. */
export const firstOf = (bundle: JsonObject, type: string): JsonObject | undefined => resourcesOf(bundle, type)[0]

/** Values that a path selects, objects alone. */
export const objectsAt = (path: ElementPath, bundle: JsonObject): readonly JsonObject[] =>
  path(bundle).flatMap(singleObject)

/** Words of a narrative, without markup; empty when there is none. */
export function narrativeWords(resource: Json | undefined): string {
  return (textOf(at(resource, 'text', 'div')) ?? '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&#?\w+;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Every CodeableConcept below a value: an object with `coding`. */
export function conceptsIn(value: Json | undefined): readonly JsonObject[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(conceptsIn)
  const object = objectOf(value)
  if (object === undefined) return []
  const own = Array.isArray(object['coding']) ? [object] : []
  return [...own, ...Object.values(object).flatMap(conceptsIn)]
}
