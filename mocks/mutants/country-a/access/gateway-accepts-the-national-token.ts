import { mutant } from '../../mutant.ts'

export const gatewayAcceptsTheNationalToken = mutant({
  id: 'gateway-accepts-the-national-token',
  fault: 'The gateway takes any imaging token, whatever its audience.',
  breaks: ['OA-05/channels-apart'],
  mutate: (country) => ({
    ...country,
    audienceIsRight: (claims, origin) => origin === 'gateway' || country.audienceIsRight(claims, origin),
  }),
})
