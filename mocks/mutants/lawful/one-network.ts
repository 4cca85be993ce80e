import { fhirHostGivesImages } from '../country-a/networks/fhir-host-gives-images.ts'
import { lawfulVariant } from '../mutant.ts'

export const oneNetwork = lawfulVariant({
  id: 'one-network',
  what: 'Documents and images share one network, and separate ones are not claimed: the host of documents gives images too.',
  oneNetwork: true,
  mutate: fhirHostGivesImages.mutate,
})
