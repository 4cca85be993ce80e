import { mutant } from '../../mutant.ts'

export const acceptsExpiredTokens = mutant({
  id: 'accepts-expired-tokens',
  fault: 'A token is accepted after it has expired, on every channel.',
  breaks: ['ST-02/refused-tokens', 'OA-05/expired-refused', 'OB-03/viewer-without-expired-foreign'],
  mutate: (country) => ({ ...country, notExpired: () => true }),
})
