import { mutant } from '../../mutant.ts'

export const acceptParameterIsIgnored = mutant({
  id: 'accept-parameter-is-ignored',
  fault: 'The query parameter accept is ignored.',
  breaks: ['WADO-09/accept-parameter'],
  mutate: (country) => ({
    ...country,
    acceptOf: ({ headers }) => headers.get('accept'),
  }),
})
