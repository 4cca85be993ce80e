import { testHosts } from '../../pki/test-pki.ts'
import { withTls } from './with-tls.ts'
import { mutant } from '../mutant.ts'

export const certificateIsOfAnotherHost = mutant({
  id: 'certificate-is-of-another-host',
  fault: 'The gateway shows the certificate of the national store.',
  breaks: ['A14-01a/certificate'],
  mutate: (country) => withTls(country, 'gateway', { serverCertificate: (pki) => pki.servers[testHosts.national] }),
})
