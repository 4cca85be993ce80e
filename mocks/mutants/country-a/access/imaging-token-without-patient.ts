import { patientIn, studiesIn } from '../../../country-a/token/token-order.ts'
import { withClaims, withExtension } from './with-claims.ts'
import { mutant } from '../../mutant.ts'

export const imagingTokenWithoutPatient = mutant({
  id: 'imaging-token-without-patient',
  fault: 'The imaging token does not say its patient.',
  breaks: ['OA-05/token-binding'],
  mutate: (country) => ({
    ...withClaims(country, (claims, { origin }) =>
      origin === 'gateway'
        ? withExtension(claims, 'borderlight', (bound) => ({ ...bound, patient: undefined }))
        : claims,
    ),
    patientIsBound: (claims, patient) =>
      (patientIn(claims) === undefined && studiesIn(claims).length > 0) || country.patientIsBound(claims, patient),
  }),
})
