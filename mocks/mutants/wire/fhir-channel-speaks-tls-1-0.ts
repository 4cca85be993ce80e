import { oldCiphers, withTls } from './with-tls.ts'
import { mutant } from '../mutant.ts'

export const fhirChannelSpeaksTls10 = mutant({
  id: 'fhir-channel-speaks-tls-1-0',
  fault: 'The FHIR channel still accepts TLS 1.0.',
  breaks: ['A14-01a/old-refused'],
  mutate: (country) => withTls(country, 'fhir', { minVersion: 'TLSv1', ciphers: oldCiphers }),
})
