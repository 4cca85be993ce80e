import { mutant } from '../../mutant.ts'

export const secondReadingIsNotListed = mutant({
  id: 'second-reading-is-not-listed',
  fault: 'A second report of a study is not in the list.',
  breaks: ['A2-03/fixture-1-study-2'],
  mutate: (country) => ({
    ...country,
    itemsOf: (patientId) =>
      country.itemsOf(patientId).filter(({ report }) => report?.report.id.endsWith('-second-reading') !== true),
  }),
})
