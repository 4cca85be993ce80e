import { mutant } from '../../mutant.ts'

export const searchListsEveryStudyOfThePatient = mutant({
  id: 'search-lists-every-study-of-the-patient',
  fault: 'A search lists every study of the patient, whatever studies the token names.',
  breaks: ['WADO-11/search-own-studies'],
  mutate: (country) => ({
    ...country,
    listsStudy: (whole, claims, study) => country.listsStudy({ ...whole, studyIsBound: () => true }, claims, study),
  }),
})
