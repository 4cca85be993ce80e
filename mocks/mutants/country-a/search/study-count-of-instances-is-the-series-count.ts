import { mutant } from '../../mutant.ts'

export const studyCountOfInstancesIsTheSeriesCount = mutant({
  id: 'study-count-of-instances-is-the-series-count',
  fault: 'Studies that are found count their series as instances.',
  breaks: ['QIDO-02/study-attributes'],
  mutate: (country) => ({
    ...country,
    searchPage: (found, offset, limit) =>
      country.searchPage(found, offset, limit).map((candidate) => {
        const series = candidate['00201206']
        return series === undefined ? candidate : { ...candidate, '00201208': series }
      }),
  }),
})
