import { mutant } from '../../mutant.ts'

export const auditOfAnotherPatient = mutant({
  id: 'audit-of-another-patient',
  fault: 'The event of a retrieval names another patient.',
  breaks: ['A14-02/patient-query-professional-outcome'],
  mutate: (country) => ({
    ...country,
    auditEvent: (access, patient) =>
      country.auditEvent(
        access,
        patient === undefined
          ? undefined
          : country.world.catalogue.patients.find(({ purpose }) => purpose === 'second'),
      ),
  }),
})
