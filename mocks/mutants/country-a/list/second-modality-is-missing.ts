import { mutant } from '../../mutant.ts'

export const secondModalityIsMissing = mutant({
  id: 'second-modality-is-missing',
  fault: 'An entry of a study with two modalities names only one of them.',
  breaks: ['A10-13/every-modality', 'A2-05/list-item-shows-them'],
  mutate: (country) => ({
    ...country,
    listEntry: (item) => {
      const entry = country.listEntry(item)
      const isModality = ({ url }: { url: string }): boolean => url.endsWith('DocumentReference.modality')
      const first = entry.extension?.find(isModality)
      const extension = entry.extension
        ?.filter((one) => one === first || !isModality(one))
        .map((one) =>
          one === first
            ? { ...one, valueCodeableConcept: { coding: one.valueCodeableConcept?.coding?.slice(0, 1) ?? [] } }
            : one,
        )
      return { ...entry, ...(extension === undefined ? {} : { extension }) }
    },
  }),
})
