import { withTls } from './with-tls.ts'
import { mutant } from '../mutant.ts'

export const fhirChannelTakesSelfMadeCertificates = mutant({
  id: 'fhir-channel-takes-self-made-certificates',
  fault: 'The FHIR channel takes a client certificate that the client signed itself.',
  breaks: ['A14-01b/client-certificate'],
  mutate: (country) =>
    withTls(country, 'fhir', {
      rejectUnverified: false,
      clientAllowed: (peer) => peer.verified || peer.problem === 'DEPTH_ZERO_SELF_SIGNED_CERT',
    }),
})
