import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const studyTypeOfAnotherProcedure = mutant({
  id: 'study-type-of-another-procedure',
  fault: 'Every entry says that it is a plain X-ray of the knee.',
  breaks: ['A10-16/consistent-imagingstudy-procedurecode-same'],
  mutate: (country) =>
    withEntries(country, (entry) => ({
      ...entry,
      context: {
        ...entry.context,
        event: [{ coding: [{ system: 'http://snomed.info/sct', code: '74016001', display: 'Radiography of knee' }] }],
      },
    })),
})
