import { mutant } from '../../mutant.ts'

export const studyIsNotAtItsEndpoint = mutant({
  id: 'study-is-not-at-its-endpoint',
  fault: 'The gateway answers 404 for the studies that manifests say it has.',
  breaks: [
    'A10-21/rad-107-url',
    'A13-05/rad-107',
    'UC-01/happy-path',
    'UC-01/hop-evidence',
    'A33-01/retrievable',
    'A10-24/single-series-retrieval-kos',
  ],
  mutate: (country) => ({
    ...country,
    servesStudy: (study, origin) => origin !== 'gateway' && country.servesStudy(study, origin),
  }),
})
