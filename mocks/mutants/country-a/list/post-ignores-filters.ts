import { parseTokens } from '../../../country-a/fhir/token-parameter.ts'
import type { ListBundle } from './with-list-answers.ts'
import { appliedIn, withListAnswers } from './with-list-answers.ts'
import { mutant } from '../../mutant.ts'

export const postIgnoresFilters = mutant({
  id: 'post-ignores-filters',
  fault: 'POST _search gives everything of the patient, whatever filters are in the form.',
  breaks: ['ST-05/get-and-post'],
  mutate: (country) => {
    const fullList = (bundle: ListBundle): readonly unknown[] => {
      const tokens = parseTokens(appliedIn(bundle).get('patient.identifier') ?? '') ?? []
      return country
        .findPatients([{ name: 'identifier', tokens }])
        .flatMap(({ id }) => country.itemsOf(id))
        .filter(({ current }) => current)
        .map((item) => ({ resource: country.listEntry(item), search: { mode: 'match' } }))
    }
    return withListAnswers(country, (bundle, { method }) =>
      method === 'POST' ? { ...bundle, entry: fullList(bundle) } : undefined,
    )
  },
})
