import { withListAnswers } from './with-list-answers.ts'
import { mutant } from '../../mutant.ts'

export const listIsACollection = mutant({
  id: 'list-is-a-collection',
  fault: 'The list is a collection Bundle in the place of a searchset.',
  breaks: [
    'ST-06/searchset',
    'ST-05a/interval',
    'ST-05b/comma-is-or',
    'ST-05c/both-names',
    'ST-05c/code-forms',
    'ST-05c/several-regions',
    'ST-05d/procedure-code',
    'ST-05d/several-values',
    'ST-05/equals-holdings',
    'ST-05a/boundaries',
    'ST-05b/unknown-code',
    'ST-05/get-and-post',
    'ST-05e/self-link',
    'A10-04/all-current',
    'UC-07/paging',
    'ST-08a/latest-only',
    'OC-03/fhir-host',
  ],
  mutate: (country) => withListAnswers(country, (bundle) => ({ ...bundle, type: 'collection' })),
})
