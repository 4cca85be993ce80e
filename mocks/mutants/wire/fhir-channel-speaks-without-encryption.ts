import { withTls } from './with-tls.ts'
import { mutant } from '../mutant.ts'

export const fhirChannelSpeaksWithoutEncryption = mutant({
  id: 'fhir-channel-speaks-without-encryption',
  fault: 'The FHIR channel accepts a cipher suite without encryption.',
  breaks: ['A14-01c/null-export-rc4-3des'],
  mutate: (country) =>
    withTls(country, 'fhir', { ciphers: 'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-NULL-SHA@SECLEVEL=0' }),
})
