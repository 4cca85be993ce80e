import { withTls } from './with-tls.ts'
import { mutant } from '../mutant.ts'

export const gatewayTakesClientsWithoutCertificate = mutant({
  id: 'gateway-takes-clients-without-certificate',
  fault: 'The gateway verifies a client certificate, and does not miss one.',
  breaks: ['A14-01b/client-certificate'],
  mutate: (country) =>
    withTls(country, 'gateway', {
      rejectUnverified: false,
      clientAllowed: (peer) => peer.verified || peer.certificate === undefined,
    }),
})
