import { mutant } from '../../mutant.ts'

export const addedSeriesCannotBeHad = mutant({
  id: 'added-series-cannot-be-had',
  fault: 'The store does not give the series that was added to a study.',
  breaks: ['ST-08b/every-listed-instance-retrievable'],
  mutate: (country) => ({
    ...country,
    wadoInstances: (uids, origin) =>
      country
        .wadoInstances(uids, origin)
        .filter(({ study, series }) => study.patientId !== 'fi-changing' || series.seriesNumber < 3),
  }),
})
