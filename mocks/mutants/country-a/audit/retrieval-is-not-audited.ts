import { mutant } from '../../mutant.ts'

export const retrievalIsNotAudited = mutant({
  id: 'retrieval-is-not-audited',
  fault: 'The retrieval of a document leaves no event in the audit trail.',
  breaks: ['A14-02/where-target-declares-audit'],
  mutate: (country) => ({
    ...country,
    recordsAccess: ({ transaction }) => transaction.name !== 'ITI-68',
  }),
})
