import { withTls } from './with-tls.ts'
import { mutant } from '../mutant.ts'

export const nationalStoreAsksForNoCertificate = mutant({
  id: 'national-store-asks-for-no-certificate',
  fault: 'The national store answers clients without a certificate.',
  breaks: ['A14-01b/client-certificate'],
  mutate: (country) => withTls(country, 'national', { requestCertificate: false, rejectUnverified: false }),
})
