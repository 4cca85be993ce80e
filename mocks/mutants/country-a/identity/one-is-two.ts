import { matching, withPatientAnswers } from './with-patient-answers.ts'
import { mutant } from '../../mutant.ts'

export const oneIsTwo = mutant({
  id: 'one-is-two',
  fault: 'The search by an identifier gives a second patient beside the right one.',
  breaks: [
    'ST-03b/no-match',
    'UC-01/hop-evidence',
    'D-03b/fixture-whose-only-identifier',
    'D-05/double-surname-several-given',
  ],
  mutate: (country) =>
    withPatientAnswers(country, (bundle) => {
      const [found, ...others] = bundle.entry?.map(({ resource }) => resource.id ?? '') ?? []
      const another = country.world.catalogue.patients.find(({ id }) => id !== found)?.id
      return found === undefined ||
        others.length > 0 ||
        another === undefined ||
        bundle.entry?.[0]?.search.mode !== 'match'
        ? undefined
        : matching(country, bundle, [found, another])
    }),
})
