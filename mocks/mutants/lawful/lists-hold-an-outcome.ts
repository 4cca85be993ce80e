import { withListAnswers } from '../country-a/list/with-list-answers.ts'
import { lawfulVariant } from '../mutant.ts'

export const listsHoldAnOutcome = lawfulVariant({
  id: 'lists-hold-an-outcome',
  what: 'A list holds an OperationOutcome of mode outcome beside its matches, which the total does not count.',
  mutate: (country) =>
    withListAnswers(country, (bundle) => ({
      ...bundle,
      entry: [
        ...(bundle.entry ?? []),
        {
          fullUrl: `urn:uuid:6f1c3f1e-5b7a-4c53-9b53-0a5f6d1f2c11`,
          resource: {
            resourceType: 'OperationOutcome',
            issue: [{ severity: 'information', code: 'informational', diagnostics: 'the index is of today' }],
          },
          search: { mode: 'outcome' },
        },
      ],
    })),
})
