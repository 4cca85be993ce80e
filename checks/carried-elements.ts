import type { DataElement } from '../profiles/data-set/data-element.ts'
import { dataSet } from '../profiles/data-set/data-set.ts'
import type { ElementPath } from './element-path.ts'
import { elementPath } from './element-path.ts'
import type { JsonObject } from './json-body.ts'

/** The element's path and its alternatives; one with a remark in parentheses carries it under a condition and does not count. */
export function writtenPaths({ fhirPath, alternativePaths = '' }: DataElement): readonly string[] {
  const alternatives = alternativePaths
    .split('; ')
    .filter((text) => /^[A-Z]\w*\.[a-z]/.test(text) && !/ [(]/.test(text))
  return [fhirPath, ...alternatives]
}

const leaves: readonly (readonly [id: string, paths: readonly ElementPath[]])[] = Object.entries<DataElement>(dataSet)
  .filter(([, { kind }]) => kind === 'leaf')
  .map(([id, element]) => [id, writtenPaths(element).map(elementPath)] as const)

/** Ids of the leaf elements of the guideline's data set that documents carry among them. */
export function carriedElements(bundles: readonly JsonObject[]): readonly string[] {
  return leaves.flatMap(([id, paths]) =>
    bundles.some((bundle) => paths.some((path) => path(bundle).length > 0)) ? [id] : [],
  )
}
