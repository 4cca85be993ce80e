import { mutant } from '../../mutant.ts'

export const imagingTokenForAPatientAlone = mutant({
  id: 'imaging-token-for-a-patient-alone',
  fault: 'Issues an imaging token that names a patient and no study.',
  breaks: ['OA-02/token-before-study'],
  mutate: (country) => ({
    ...country,
    orderAllowed: (order) =>
      order.origin !== 'fhir' && order.patient !== undefined && order.studyInstanceUids.length === 0
        ? undefined
        : country.orderAllowed(order),
  }),
})
