import { withTls } from './with-tls.ts'
import { mutant } from '../mutant.ts'

export const fhirChannelAsksForNoCertificate = mutant({
  id: 'fhir-channel-asks-for-no-certificate',
  fault: 'The FHIR channel answers clients without a certificate.',
  breaks: ['A14-01b/client-certificate'],
  mutate: (country) => withTls(country, 'fhir', { requestCertificate: false, rejectUnverified: false }),
})
