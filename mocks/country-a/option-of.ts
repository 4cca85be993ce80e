import type { Catalogue, Study, TransferOption } from '../../fixtures/catalogue/facts.ts'

/** The option by which a study is served: with several offered, a patient's studies take turns, beginning with A. */
export function optionOf(catalogue: Catalogue, options: readonly TransferOption[], study: Study): TransferOption {
  const offered = options.toSorted()
  return offered[positionOf(catalogue, study) % offered.length] ?? 'A'
}

/** Whether the viewer shows a study: each of option B, and those of a second turn beside their transfer [OP-01]. */
export function isViewable(catalogue: Catalogue, options: readonly TransferOption[], study: Study): boolean {
  if (!options.includes('B')) return false
  return optionOf(catalogue, options, study) === 'B' || positionOf(catalogue, study) >= options.length
}

function positionOf(catalogue: Catalogue, study: Study): number {
  return catalogue.studies
    .filter((candidate) => candidate.patientId === study.patientId)
    .findIndex((candidate) => candidate.id === study.id)
}
