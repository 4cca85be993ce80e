import { withTls } from './with-tls.ts'
import { mutant } from '../mutant.ts'

export const certificateIsSelfSigned = mutant({
  id: 'certificate-is-self-signed',
  fault: 'The certificate of the FHIR channel is signed by itself.',
  breaks: ['A14-01a/certificate'],
  mutate: (country) => withTls(country, 'fhir', { serverCertificate: (pki) => pki.selfSignedServer }),
})
