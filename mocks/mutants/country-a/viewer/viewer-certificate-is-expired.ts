import { withTls } from '../../wire/with-tls.ts'
import { mutant } from '../../mutant.ts'

export const viewerCertificateIsExpired = mutant({
  id: 'viewer-certificate-is-expired',
  fault: 'The certificate of the viewer has expired.',
  breaks: ['A14-01a/viewer-tls'],
  mutate: (country) => withTls(country, 'viewer', { serverCertificate: (pki) => pki.expiredServer }),
})
