import { oldCiphers, withTls } from './with-tls.ts'
import { mutant } from '../mutant.ts'

export const nationalStoreSpeaksTls11Alone = mutant({
  id: 'national-store-speaks-tls-1-1-alone',
  fault: 'The national store speaks TLS 1.1 at most.',
  breaks: ['A14-01a/tls-floor'],
  mutate: (country) =>
    withTls(country, 'national', { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: oldCiphers }),
})
