import type { Catalogue, Study, TransferOption } from '../../fixtures/catalogue/facts.ts'

/** The option by which a study is served: with several offered, a patient's studies take turns, beginning with A. */
export function optionOf(catalogue: Catalogue, options: readonly TransferOption[], study: Study): TransferOption {
  const offered = (isOfEveryType(study) ? transferred(options) : options).toSorted()
  return offered[positionOf(catalogue, study) % offered.length] ?? 'A'
}

/** Whether the viewer shows a study: each of option B, and those of a second turn beside their transfer [OP-01]. */
export function isViewable(catalogue: Catalogue, options: readonly TransferOption[], study: Study): boolean {
  if (!options.includes('B') || (isOfEveryType(study) && transferred(options) !== options)) return false
  return optionOf(catalogue, options, study) === 'B' || positionOf(catalogue, study) >= options.length
}

/** Studies of every type of object are moved wherever anything is: a viewer shows pictures alone. */
const isOfEveryType = ({ patientId }: Study): boolean => patientId === 'lt-objects'

function transferred(options: readonly TransferOption[]): readonly TransferOption[] {
  const moved = options.filter((option) => option !== 'B')
  return moved.length === 0 ? options : moved
}

function positionOf(catalogue: Catalogue, study: Study): number {
  return catalogue.studies
    .filter((candidate) => candidate.patientId === study.patientId)
    .findIndex((candidate) => candidate.id === study.id)
}
