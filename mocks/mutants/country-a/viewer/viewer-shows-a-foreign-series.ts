import { mutant } from '../../mutant.ts'

export const viewerShowsAForeignSeries = mutant({
  id: 'viewer-shows-a-foreign-series',
  fault: 'The second series that the viewer shows is of another patient.',
  breaks: ['OB-02/judged-browser-after-redirects', 'VIEW-06/images-of-the-study'],
  mutate: (country) => ({
    ...country,
    drawn: (asked) => {
      const foreign = country.world.catalogue.studies.find(
        ({ patientId }) => patientId !== asked.stored.study.patientId,
      )
      const [series] = foreign?.series ?? []
      const [instance] = series?.instances ?? []
      return foreign === undefined ||
        series === undefined ||
        instance === undefined ||
        asked.stored.series.seriesNumber === 1
        ? asked
        : { stored: { study: foreign, series, instance }, frame: 1 }
    },
  }),
})
