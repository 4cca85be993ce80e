import { mutant } from '../../mutant.ts'

export const studyRetrievalIsNotAudited = mutant({
  id: 'study-retrieval-is-not-audited',
  fault: 'The retrieval of a study through the gateway leaves no event in the audit trail.',
  breaks: ['A14-02/where-target-declares-audit'],
  mutate: (country) => ({
    ...country,
    recordsAccess: ({ origin }) => origin !== 'gateway',
  }),
})
