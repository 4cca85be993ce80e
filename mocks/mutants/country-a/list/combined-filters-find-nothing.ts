import { filtersIn, withListAnswers } from './with-list-answers.ts'
import { mutant } from '../../mutant.ts'

export const combinedFiltersFindNothing = mutant({
  id: 'combined-filters-find-nothing',
  fault: 'Body part and type together select nothing.',
  breaks: ['UC-08/result-equals-oracle-intersection'],
  mutate: (country) =>
    withListAnswers(country, (bundle) => {
      const filters = filtersIn(bundle)
      if (!filters.includes('bodysite') || !filters.includes('type')) return undefined
      const { entry: _entry, ...head } = bundle
      return { ...head, total: 0, link: bundle.link.filter(({ relation }) => relation === 'self') }
    }),
})
