import { mutant } from '../../mutant.ts'

export const gatewayAddressIsPlainHttp = mutant({
  id: 'gateway-address-is-plain-http',
  fault: 'The manifests of the gateway name it without TLS.',
  breaks: ['OA-04/other-host-port-tls'],
  mutate: (country) => ({
    ...country,
    endpointAddress: (study) => country.endpointAddress(study)?.replace(/^https:(?=.*imaging)/, 'http:'),
  }),
})
