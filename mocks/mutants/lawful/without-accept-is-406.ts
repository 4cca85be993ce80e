import { lawfulVariant } from '../mutant.ts'

export const withoutAcceptIs406 = lawfulVariant({
  id: 'without-accept-is-406',
  what: 'A request of the imaging channel without Accept is refused by 406, as PS3.18 8.7.7 demands.',
  answers: 'form of objects',
  mutate: (country) => ({
    ...country,
    dicomForm: (accept, objects, syntaxes) =>
      accept === null ? undefined : country.dicomForm(accept, objects, syntaxes),
  }),
})
