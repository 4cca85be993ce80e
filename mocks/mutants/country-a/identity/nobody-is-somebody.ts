import { matching, withPatientAnswers } from './with-patient-answers.ts'
import { mutant } from '../../mutant.ts'

export const nobodyIsSomebody = mutant({
  id: 'nobody-is-somebody',
  fault: 'An identifier that nobody has matches the patient whose number is nearest.',
  breaks: ['ST-03b/no-match'],
  mutate: (country) =>
    withPatientAnswers(country, (bundle) =>
      bundle.entry === undefined
        ? matching(country, bundle, [country.world.catalogue.patients[0]?.id ?? ''])
        : undefined,
    ),
})
