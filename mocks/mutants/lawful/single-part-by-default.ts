import { lawfulVariant } from '../mutant.ts'

export const singlePartByDefault = lawfulVariant({
  id: 'single-part-by-default',
  what: 'One object comes alone when nothing is said about parts.',
  answers: 'form of objects',
  mutate: (country) => ({
    ...country,
    dicomForm: (accept, objects, syntaxes) =>
      objects === 1 && (accept === null || accept === '*/*') ? 'single' : country.dicomForm(accept, objects, syntaxes),
  }),
})
