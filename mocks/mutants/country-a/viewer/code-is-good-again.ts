import { mutant } from '../../mutant.ts'

export const codeIsGoodAgain = mutant({
  id: 'code-is-good-again',
  fault: 'A one-time URL opens the viewer as often as it is used.',
  breaks: ['OB-03/code-single-use-short'],
  mutate: (country) => ({
    ...country,
    redeemCode: (code) => {
      const held = country.world.state.viewerCodes.get(code)
      const grant = country.redeemCode(code)
      if (held !== undefined) country.world.state.viewerCodes.set(code, held)
      return grant
    },
  }),
})
