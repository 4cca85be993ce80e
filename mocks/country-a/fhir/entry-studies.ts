import type { Accession, Coding, Study } from '../../../fixtures/catalogue/facts.ts'
import type { ListItem } from '../country-world.ts'

/** The studies that an entry is about: one, or those that a report interprets together. */
export function studiesOf(item: ListItem): readonly [Study, ...Study[]] {
  return [item.study, ...(item.furtherStudies ?? [])]
}

/** Anatomical regions of an entry, each once. */
export function regionsOf(item: ListItem): readonly Coding[] {
  const regions = studiesOf(item).flatMap((study) => [study.region, ...(study.furtherRegions ?? [])])
  return [...new Map(regions.map((region) => [region.code, region])).values()]
}

/** Procedures of an entry; each with the national code that it was recorded by. */
export function proceduresOf(item: ListItem): readonly (readonly [Coding, ...Coding[]])[] {
  return studiesOf(item).map(({ procedure, nationalProcedure }) =>
    nationalProcedure === undefined ? [procedure] : [procedure, nationalProcedure],
  )
}

/** Accession numbers of an entry: of its studies, and of every order of a group case. */
export function accessionsOf(item: ListItem): readonly Accession[] {
  return studiesOf(item).flatMap((study) => [study.accession, ...(study.furtherAccessions ?? [])])
}
