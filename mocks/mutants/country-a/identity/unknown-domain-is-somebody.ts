import { matching, withPatientAnswers } from './with-patient-answers.ts'
import { mutant } from '../../mutant.ts'

export const unknownDomainIsSomebody = mutant({
  id: 'unknown-domain-is-somebody',
  fault: 'An identifier of an unknown domain finds a patient of another domain.',
  breaks: ['ST-03b/unknown-domain'],
  mutate: (country) =>
    withPatientAnswers(country, (bundle) =>
      bundle.entry?.some(({ search }) => search.mode === 'outcome') === true
        ? matching(country, bundle, [country.world.catalogue.patients[0]?.id ?? ''])
        : undefined,
    ),
})
