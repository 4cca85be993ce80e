import { mutant } from '../../mutant.ts'

export const slidesAreNotListed = mutant({
  id: 'slides-are-not-listed',
  fault: 'Studies of whole-slide microscopy are not in the list.',
  breaks: ['UC-03/catalogue-one-study-specialty', 'A1-02e/study-vl-wsi-1'],
  mutate: (country) => ({
    ...country,
    itemsOf: (patientId) =>
      country.itemsOf(patientId).filter(({ study }) => !study.series.some(({ modality }) => modality === 'SM')),
  }),
})
