import { mutant } from '../../mutant.ts'

export const acceptsTokensBeforeTheirTime = mutant({
  id: 'accepts-tokens-before-their-time',
  fault: 'A token is accepted before the time from which it is valid.',
  breaks: ['ST-02/refused-tokens', 'OB-03/viewer-without-expired-foreign', 'A13-09/missing-tampered-expired-other'],
  mutate: (country) => ({ ...country, validYet: () => true }),
})
