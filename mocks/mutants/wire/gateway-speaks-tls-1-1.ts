import { oldCiphers, withTls } from './with-tls.ts'
import { mutant } from '../mutant.ts'

export const gatewaySpeaksTls11 = mutant({
  id: 'gateway-speaks-tls-1-1',
  fault: 'The gateway still accepts TLS 1.1.',
  breaks: ['A14-01a/old-refused'],
  mutate: (country) => withTls(country, 'gateway', { minVersion: 'TLSv1.1', ciphers: oldCiphers }),
})
