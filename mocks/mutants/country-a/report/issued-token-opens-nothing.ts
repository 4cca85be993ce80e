import { mutant } from '../../mutant.ts'

export const issuedTokenOpensNothing = mutant({
  id: 'issued-token-opens-nothing',
  fault: 'The imaging token issued for a study does not open it.',
  breaks: ['D-31/connection-issued-token-works'],
  mutate: (country) => ({
    ...country,
    studyIsBound: (claims, uid) =>
      !country.world.catalogue.studies.some(
        ({ patientId, studyInstanceUid }) => patientId === 'lu-full' && studyInstanceUid === uid,
      ) && country.studyIsBound(claims, uid),
  }),
})
