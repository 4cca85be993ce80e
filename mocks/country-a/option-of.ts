import type { Catalogue, Study, TransferOption } from '../../fixtures/catalogue/facts.ts'

/** The option by which a study is served: with both offered, a patient's studies alternate, beginning with A. */
export function optionOf(catalogue: Catalogue, options: readonly TransferOption[], study: Study): TransferOption {
  const [only, another] = options
  if (only !== undefined && another === undefined) return only
  const position = catalogue.studies
    .filter((candidate) => candidate.patientId === study.patientId)
    .findIndex((candidate) => candidate.id === study.id)
  return position % 2 === 0 ? 'A' : 'C'
}
