import { mutant } from '../../mutant.ts'

export const imagingTokenWithoutPatientAndStudy = mutant({
  id: 'imaging-token-without-patient-and-study',
  fault: 'An imaging token is issued before a patient and a study are named.',
  breaks: ['OA-02/token-before-study'],
  mutate: (country) => ({
    ...country,
    orderAllowed: (order) =>
      order.patient === undefined && order.origin !== 'fhir' ? undefined : country.orderAllowed(order),
  }),
})
