import { withTls } from './with-tls.ts'
import { mutant } from '../mutant.ts'

export const certificateIsExpired = mutant({
  id: 'certificate-is-expired',
  fault: 'The certificate of the FHIR channel has expired.',
  breaks: ['A14-01a/certificate'],
  mutate: (country) => withTls(country, 'fhir', { serverCertificate: (pki) => pki.expiredServer }),
})
