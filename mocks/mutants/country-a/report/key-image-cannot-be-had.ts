import { detailsOf } from '../../../../fixtures/catalogue/report-details.ts'
import { mutant } from '../../mutant.ts'

const shown = detailsOf({ id: 'report-full-ct-chest' })?.keyImages ?? []

export const keyImageCannotBeHad = mutant({
  id: 'key-image-cannot-be-had',
  fault: 'The instance that a key image of a report names is not found by WADO-RS when it is asked for alone.',
  breaks: ['A10-11/wado-reference-retrievable'],
  mutate: (country) => ({
    ...country,
    wadoInstances: (uids, origin) =>
      country
        .wadoInstances(uids, origin)
        .filter(
          ({ study, series, instance }) =>
            uids.length < 3 ||
            study.id !== 'full-ct-chest' ||
            !shown.some(
              (one) => one.seriesNumber === series.seriesNumber && series.instances[one.instance] === instance,
            ),
        ),
  }),
})
