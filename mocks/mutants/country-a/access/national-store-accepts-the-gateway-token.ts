import { mutant } from '../../mutant.ts'

export const nationalStoreAcceptsTheGatewayToken = mutant({
  id: 'national-store-accepts-the-gateway-token',
  fault: 'The national store takes any imaging token, whatever its audience.',
  breaks: ['OC-04/wrong-audience-refused'],
  mutate: (country) => ({
    ...country,
    audienceIsRight: (claims, origin) => origin === 'national' || country.audienceIsRight(claims, origin),
  }),
})
