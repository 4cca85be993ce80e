import { purposes } from '../holdings/holdings-file.ts'
import type { HeldPatient, Holdings } from '../holdings/holdings.ts'
import { PrerequisiteMissing } from '../scenario/prerequisite.ts'

/**
 * The patient that a diagnosis asks about: `main`, else the first one that has a study, else any that is stated.
 * @throws PrerequisiteMissing when the holdings state none at all
 */
export function probePatient(holdings: Pick<Holdings, 'patient' | 'studiesOf'>): HeldPatient {
  const stated = purposes.flatMap((purpose): HeldPatient[] => {
    try {
      return [holdings.patient(purpose)]
    } catch (error) {
      if (!(error instanceof PrerequisiteMissing)) throw error
      return []
    }
  })
  const [first] = stated
  if (first === undefined) throw new PrerequisiteMissing('the holdings state no patient')
  return first.purpose === 'main' ? first : (stated.find((one) => holdings.studiesOf(one).length > 0) ?? first)
}

/** UIDs of the studies of that patient. @throws PrerequisiteMissing when the holdings state none */
export function probeStudies(holdings: Pick<Holdings, 'patient' | 'studiesOf'>): readonly string[] {
  const patient = probePatient(holdings)
  const uids = holdings.studiesOf(patient).map(({ studyInstanceUid }) => studyInstanceUid)
  if (uids.length === 0)
    throw new PrerequisiteMissing(`the holdings state no study of the patient "${patient.purpose}" to ask for`)
  return uids
}
