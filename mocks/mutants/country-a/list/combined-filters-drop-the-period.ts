import { filtersIn, withListAnswers } from './with-list-answers.ts'
import { mutant } from '../../mutant.ts'

export const combinedFiltersDropThePeriod = mutant({
  id: 'combined-filters-drop-the-period',
  fault: 'Beside a modality the period is left out of the self link.',
  breaks: ['UC-08/pairwise-combinations-period-modality'],
  mutate: (country) =>
    withListAnswers(country, (bundle) => {
      const filters = filtersIn(bundle)
      if (!filters.includes('modality') || !filters.includes('period')) return undefined
      const link = bundle.link.map(({ relation, url }) => ({ relation, url: url.replace(/&period=[^&]*/g, '') }))
      return { ...bundle, link }
    }),
})
