import { mutant } from '../../mutant.ts'

export const manifestOfTheSecondStudyIsMissing = mutant({
  id: 'manifest-of-the-second-study-is-missing',
  fault: 'Of two studies that one report interprets, the second one has no manifest in the list.',
  breaks: ['A2-04/report-bundle-has-2'],
  mutate: (country) => ({
    ...country,
    itemsOf: (patientId) => {
      const items = country.itemsOf(patientId)
      const second = new Set(items.flatMap(({ furtherStudies }) => furtherStudies ?? []))
      return items.filter(({ manifest, study }) => manifest === undefined || !second.has(study))
    },
  }),
})
