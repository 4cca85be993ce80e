import { withTls } from './with-tls.ts'
import { mutant } from '../mutant.ts'

export const gatewayTakesExpiredCertificates = mutant({
  id: 'gateway-takes-expired-certificates',
  fault: 'The gateway does not look at the dates of client certificates.',
  breaks: ['A14-01b/client-certificate'],
  mutate: (country) =>
    withTls(country, 'gateway', {
      rejectUnverified: false,
      clientAllowed: (peer) => peer.verified || peer.problem === 'CERT_HAS_EXPIRED',
    }),
})
