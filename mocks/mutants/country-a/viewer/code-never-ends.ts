import { mutant } from '../../mutant.ts'

export const codeNeverEnds = mutant({
  id: 'code-never-ends',
  fault: 'A one-time URL is good until it is used, however late.',
  breaks: ['OB-03/code-single-use-short'],
  mutate: (country) => ({
    ...country,
    redeemCode: (code) => {
      const held = country.world.state.viewerCodes.get(code)
      return country.redeemCode(code) ?? held
    },
  }),
})
