import { mutant } from '../../mutant.ts'

export const ignoresScope = mutant({
  id: 'ignores-scope',
  fault: 'Any scope opens the list: the scope of a token is not read.',
  breaks: ['ST-02/refused-tokens'],
  mutate: (country) => ({ ...country, scopeAllows: () => true }),
})
