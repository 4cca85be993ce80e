import { anyPurposeOpens } from './country-a/networks/any-purpose-opens.ts'
import { documentsAreAtTheGateway } from './country-a/networks/documents-are-at-the-gateway.ts'
import { emergencyIsRefused } from './country-a/networks/emergency-is-refused.ts'
import { fhirHostGivesImages } from './country-a/networks/fhir-host-gives-images.ts'
import { gatewayGivesLists } from './country-a/networks/gateway-gives-lists.ts'
import { kosNamesAnotherHost } from './country-a/networks/kos-names-another-host.ts'
import { manifestNamesTheFhirHost } from './country-a/networks/manifest-names-the-fhir-host.ts'
import type { Mutant } from './mutant.ts'

/** Faulty countries of networks, hosts and purposes of use. */
export const networkMutants: readonly Mutant[] = [
  anyPurposeOpens,
  documentsAreAtTheGateway,
  emergencyIsRefused,
  fhirHostGivesImages,
  gatewayGivesLists,
  kosNamesAnotherHost,
  manifestNamesTheFhirHost,
]
