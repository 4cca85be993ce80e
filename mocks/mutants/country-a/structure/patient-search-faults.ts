import type { Mutant } from '../../mutant.ts'
import { mutant } from '../../mutant.ts'
import { emptyList, withAnswers } from './with-answers.ts'

/** Patient searches that are not made as PDQm demands. */
export const patientSearchFaults: readonly Mutant[] = [
  mutant({
    id: 'patient-id-finds-nobody',
    fault: 'A patient search by _id finds nobody.',
    breaks: ['PDQM-01/id'],
    mutate: (country) => ({
      ...country,
      findPatients: (criteria) => (criteria.some(({ name }) => name === '_id') ? [] : country.findPatients(criteria)),
    }),
  }),
  withAnswers(
    { id: 'post-finds-nobody', fault: 'A patient search by POST finds nobody.', breaks: ['PDQM-02/post'] },
    /\/Patient\/_search$/,
    200,
    (_response, country) => emptyList(country, 'Patient'),
  ),
  withAnswers(
    {
      id: 'malformed-patient-search-is-empty',
      fault: 'A patient search that cannot be read finds nobody.',
      breaks: ['PDQM-03/malformed'],
    },
    /\/Patient\/?$/,
    400,
    (_response, country) => emptyList(country, 'Patient'),
  ),
  mutant({
    id: 'gender-is-ignored',
    fault: 'A patient search ignores the gender.',
    breaks: ['PDQM-04/combined'],
    mutate: (country) => ({
      ...country,
      findPatients: (criteria) => country.findPatients(criteria.filter(({ name }) => name !== 'gender')),
    }),
  }),
  mutant({
    id: 'exact-is-ignored',
    fault: 'A patient search ignores :exact.',
    breaks: ['PDQM-05/exact'],
    mutate: (country) => ({
      ...country,
      findPatients: (criteria) =>
        country.findPatients(
          criteria.map((one) => (one.name === 'family' || one.name === 'given' ? { ...one, exact: false } : one)),
        ),
    }),
  }),
]
