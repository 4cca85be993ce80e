import { mutant } from '../../mutant.ts'

export const badRenderingParameterIsIgnored = mutant({
  id: 'bad-rendering-parameter-is-ignored',
  fault: 'A rendering parameter that cannot be read is ignored.',
  breaks: ['WADO-03/bad-parameter'],
  mutate: (country) => ({
    ...country,
    renderParameters: (query) => country.renderParameters(query) ?? {},
  }),
})
