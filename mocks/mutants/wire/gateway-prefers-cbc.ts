import { withTls } from './with-tls.ts'
import { mutant } from '../mutant.ts'

export const gatewayPrefersCbc = mutant({
  id: 'gateway-prefers-cbc',
  fault: 'The gateway prefers a cipher suite without AEAD at TLS 1.2.',
  breaks: ['A14-01c/ciphers-forward-secrecy-aead'],
  mutate: (country) => withTls(country, 'gateway', { ciphers: 'ECDHE-ECDSA-AES128-SHA:ECDHE-ECDSA-AES128-GCM-SHA256' }),
})
