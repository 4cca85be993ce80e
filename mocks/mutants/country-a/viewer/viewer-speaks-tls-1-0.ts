import { oldCiphers, withTls } from '../../wire/with-tls.ts'
import { mutant } from '../../mutant.ts'

export const viewerSpeaksTls10 = mutant({
  id: 'viewer-speaks-tls-1-0',
  fault: 'The viewer still accepts TLS 1.0.',
  breaks: ['A14-01a/viewer-tls'],
  mutate: (country) => withTls(country, 'viewer', { minVersion: 'TLSv1', ciphers: oldCiphers }),
})
