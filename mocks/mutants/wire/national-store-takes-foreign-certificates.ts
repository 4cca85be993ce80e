import { withTls } from './with-tls.ts'
import { mutant } from '../mutant.ts'

export const nationalStoreTakesForeignCertificates = mutant({
  id: 'national-store-takes-foreign-certificates',
  fault: 'The national store takes client certificates of any authority.',
  breaks: ['A14-01b/client-certificate'],
  mutate: (country) =>
    withTls(country, 'national', {
      rejectUnverified: false,
      clientAllowed: (peer) => peer.verified || peer.problem === 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    }),
})
