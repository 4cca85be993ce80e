import type { EditableResource } from '../documents/with-resources.ts'

/** A study whose series have another count of instances; undefined: none is said. */
export function seriesWith(study: EditableResource, count: () => number | undefined): EditableResource {
  return { ...study, series: (study.series ?? []).map((series) => ({ ...series, numberOfInstances: count() })) }
}
