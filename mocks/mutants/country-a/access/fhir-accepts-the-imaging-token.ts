import { mutant } from '../../mutant.ts'

export const fhirAcceptsTheImagingToken = mutant({
  id: 'fhir-accepts-the-imaging-token',
  fault: 'An imaging token opens the list of documents.',
  breaks: ['OA-05/channels-apart', 'ST-02/refused-tokens'],
  mutate: (country) => ({
    ...country,
    audienceIsRight: (claims, origin) => origin === 'fhir' || country.audienceIsRight(claims, origin),
    scopeAllows: (claims, anyOf) => claims['scope'] === 'imaging.read' || country.scopeAllows(claims, anyOf),
  }),
})
