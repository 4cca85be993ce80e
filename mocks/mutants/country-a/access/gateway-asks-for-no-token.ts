import { mutant } from '../../mutant.ts'

export const gatewayAsksForNoToken = mutant({
  id: 'gateway-asks-for-no-token',
  fault: 'The gateway gives a study without a token.',
  breaks: ['OA-02/no-token-refused'],
  mutate: (country) => ({ ...country, openOrigins: ['gateway'] }),
})
