import { oldCiphers, withTls } from './with-tls.ts'
import { mutant } from '../mutant.ts'

export const nationalStoreSpeaksTls10 = mutant({
  id: 'national-store-speaks-tls-1-0',
  fault: 'The national store still accepts TLS 1.0 and 1.1.',
  breaks: ['A14-01a/old-refused'],
  mutate: (country) => withTls(country, 'national', { minVersion: 'TLSv1', ciphers: oldCiphers }),
})
