import { withListAnswers } from '../country-a/list/with-list-answers.ts'
import { lawfulVariant } from '../mutant.ts'

export const entriesWithoutSearchMode = lawfulVariant({
  id: 'entries-without-search-mode',
  what: 'Entries of a list do not say why they are there: Bundle.entry.search is 0..1.',
  mutate: (country) =>
    withListAnswers(country, (bundle) =>
      bundle.entry === undefined
        ? undefined
        : { ...bundle, entry: (bundle.entry as { search?: unknown }[]).map(({ search: _mode, ...entry }) => entry) },
    ),
})
