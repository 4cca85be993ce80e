import { outcomeAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { filtersIn, withListAnswers } from './with-list-answers.ts'
import { mutant } from '../../mutant.ts'

export const combinedFiltersAreRefused = mutant({
  id: 'combined-filters-are-refused',
  fault: 'Modality and procedure cannot be asked for at once: 400.',
  breaks: ['UC-08/pairwise-combinations-period-modality'],
  mutate: (country) =>
    withListAnswers(country, (bundle) => {
      const filters = filtersIn(bundle)
      return filters.includes('modality') && filters.includes('event')
        ? outcomeAnswer(country, 400, 'not-supported', 'modality and event at once')
        : undefined
    }),
})
