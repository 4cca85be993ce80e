import { comparedStudyIsIdentified, comparedWithWhatTheProfileAllows } from '../../checks/comparison.ts'
import { onlyTheStudyUidIsDemanded } from '../../checks/data-set-coverage.ts'
import {
  codedConclusionIsInWordsToo,
  quantitiesCarryUcumUnits,
  reportCarriesSeveralKindsOfObservation,
  reportNamesTheRequestersSpecialty,
} from '../../checks/report-content.ts'
import {
  documentHasWhatItsProfileDemands,
  emptyPartsSayWhy,
  genderIsAdministrative,
  insuranceIsOptionalAndThePatients,
} from '../../checks/report-shape.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { fullDocuments } from '../full-documents.ts'

/** Section 4.1: what the report that carries the whole data set says, element by element. */
scenario(
  'report-content',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'A full report carries observations, conclusion, comparison and requester as the data set asks',
    proves: [
      'A10-17/report-content-must-have',
      'D-01/profile-decides',
      'D-01/element-absence-information-unless',
      'D-02/accept-data-absent-reason',
      'D-03/absence-never-fails',
      'D-08/required-binding',
      'D-22/3-observations-code-text',
      'D-23/ucum-validity',
      'D-24/narrative-present-when-codes',
      'D-26/target-identifiable',
      'D-26/hl7-eu-allows-only',
    ],
  },
  async ({ countryA, holdings, need, check }) => {
    const { exchange } = (await fullDocuments({ countryA, holdings, need })).report
    check(exchange, reportNamesTheRequestersSpecialty)
    check(exchange, documentHasWhatItsProfileDemands)
    check(exchange, onlyTheStudyUidIsDemanded)
    check(exchange, emptyPartsSayWhy)
    check(exchange, insuranceIsOptionalAndThePatients)
    check(exchange, genderIsAdministrative)
    check(exchange, reportCarriesSeveralKindsOfObservation)
    check(exchange, quantitiesCarryUcumUnits)
    check(exchange, codedConclusionIsInWordsToo)
    check(exchange, comparedStudyIsIdentified)
    check(exchange, comparedWithWhatTheProfileAllows)
  },
)
