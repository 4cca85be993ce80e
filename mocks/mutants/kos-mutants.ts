import { twinFaults } from './country-a/kos/twin-faults.ts'
import { kosCountsNoInstances } from './country-a/kos/kos-counts-no-instances.ts'
import { kosCountsOneSeriesMore } from './country-a/kos/kos-counts-one-series-more.ts'
import { kosIsOfInterest } from './country-a/kos/kos-is-of-interest.ts'
import { kosIsOfModalityOt } from './country-a/kos/kos-is-of-modality-ot.ts'
import { kosIssuerWithoutType } from './country-a/kos/kos-issuer-without-type.ts'
import { kosLibraryWithoutASeries } from './country-a/kos/kos-library-without-a-series.ts'
import { kosLibraryWithoutFrames } from './country-a/kos/kos-library-without-frames.ts'
import { kosLibraryWithoutRegion } from './country-a/kos/kos-library-without-region.ts'
import { kosListsItself } from './country-a/kos/kos-lists-itself.ts'
import { kosNamesAnObjectTwice } from './country-a/kos/kos-names-an-object-twice.ts'
import { kosNamesSeriesThatAreNot } from './country-a/kos/kos-names-series-that-are-not.ts'
import { kosNamesNoTemplate } from './country-a/kos/kos-names-no-template.ts'
import { kosRefersBeyondItsEvidence } from './country-a/kos/kos-refers-beyond-its-evidence.ts'
import { kosRequestWithoutIssuer } from './country-a/kos/kos-request-without-issuer.ts'
import { kosWithoutInstitution } from './country-a/kos/kos-without-institution.ts'
import { kosWithoutOtherPatientIds } from './country-a/kos/kos-without-other-patient-ids.ts'
import { kosWithoutRetrieveLocation } from './country-a/kos/kos-without-retrieve-location.ts'
import { kosWithoutStudyTime } from './country-a/kos/kos-without-study-time.ts'
import { kosWithoutTimeZone } from './country-a/kos/kos-without-time-zone.ts'
import type { Mutant } from './mutant.ts'

/** Faulty countries whose KOS manifests break a rule of DICOM or of MADO. */
export const kosMutants: readonly Mutant[] = [
  kosCountsNoInstances,
  kosCountsOneSeriesMore,
  kosIsOfInterest,
  kosIsOfModalityOt,
  kosIssuerWithoutType,
  kosLibraryWithoutASeries,
  kosLibraryWithoutFrames,
  kosLibraryWithoutRegion,
  kosListsItself,
  kosNamesAnObjectTwice,
  kosNamesNoTemplate,
  kosNamesSeriesThatAreNot,
  kosRefersBeyondItsEvidence,
  kosRequestWithoutIssuer,
  kosWithoutInstitution,
  kosWithoutOtherPatientIds,
  kosWithoutRetrieveLocation,
  kosWithoutStudyTime,
  kosWithoutTimeZone,
  ...twinFaults,
]
