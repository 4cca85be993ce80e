import { matching, withPatientAnswers } from './with-patient-answers.ts'
import { mutant } from '../../mutant.ts'

export const nobodyIsEverybody = mutant({
  id: 'nobody-is-everybody',
  fault: 'An identifier that nobody has matches every patient.',
  breaks: ['ST-03b/no-match'],
  mutate: (country) =>
    withPatientAnswers(country, (bundle) =>
      bundle.entry === undefined
        ? matching(
            country,
            bundle,
            country.world.catalogue.patients.map(({ id }) => id),
          )
        : undefined,
    ),
})
