import { mutant } from '../../mutant.ts'

export const schemeMustBeCapitalised = mutant({
  id: 'scheme-must-be-capitalised',
  fault: 'A token is read only after "Bearer" with a capital letter.',
  breaks: ['HTTP-09/scheme-case'],
  mutate: (country) => ({
    ...country,
    bearerOf: ({ headers }) => /^Bearer (\S+)$/.exec(headers.get('authorization') ?? '')?.[1],
  }),
})
