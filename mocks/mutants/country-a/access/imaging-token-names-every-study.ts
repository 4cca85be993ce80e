import { withClaims, withExtension } from './with-claims.ts'
import { mutant } from '../../mutant.ts'

export const imagingTokenNamesEveryStudy = mutant({
  id: 'imaging-token-names-every-study',
  fault: 'The imaging token names every study of the patient beside the one asked for.',
  breaks: ['OA-05/token-binding', 'WADO-11/other-study', 'WADO-11/search-own-studies'],
  mutate: (country) =>
    withClaims(country, (claims, { origin, patient }) =>
      origin === 'gateway'
        ? withExtension(claims, 'borderlight', (bound) => ({
            ...bound,
            studies: country.world.catalogue.studies
              .filter(({ patientId }) => patientId === patient?.id)
              .map(({ studyInstanceUid }) => studyInstanceUid),
          }))
        : claims,
    ),
})
