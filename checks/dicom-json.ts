import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Json, JsonObject } from './json-body.ts'
import { at, jsonBody, listOf, objectsOf, textOf } from './json-body.ts'

/** Data sets of a DICOM JSON answer; undefined when it is none [PS3.18 F.2]. */
export function dataSetsIn(answer: Exchange): readonly JsonObject[] | undefined {
  const body = jsonBody(answer)
  return answer.response?.status === 200 && Array.isArray(body) ? objectsOf(body) : undefined
}

/** First value of an attribute as text; `tag` is eight hexadecimal digits. */
export function valueIn(dataSet: JsonObject, tag: string): string | undefined {
  const value: Json | undefined = listOf(at(dataSet, tag, 'Value'))[0]
  if (typeof value === 'number') return String(value)
  return textOf(value) ?? textOf(at(value, 'Alphabetic'))
}
