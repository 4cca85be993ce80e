import { studiesIn } from '../../../country-a/token/token-order.ts'
import { withClaims, withExtension } from './with-claims.ts'
import { mutant } from '../../mutant.ts'

export const imagingTokenWithoutStudy = mutant({
  id: 'imaging-token-without-study',
  fault: 'The imaging token opens every study of its patient: it names none.',
  breaks: ['OA-05/token-binding', 'WADO-11/other-study', 'WADO-11/search-own-studies'],
  mutate: (country) => ({
    ...withClaims(country, (claims, { origin }) =>
      origin === 'gateway'
        ? withExtension(claims, 'borderlight', (bound) => ({ ...bound, studies: undefined }))
        : claims,
    ),
    studyIsBound: (claims, uid) =>
      (claims.aud === country.world.urls.gatewayUrl && studiesIn(claims).length === 0) ||
      country.studyIsBound(claims, uid),
  }),
})
