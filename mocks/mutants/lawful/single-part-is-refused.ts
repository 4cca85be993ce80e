import { lawfulVariant } from '../mutant.ts'

export const singlePartIsRefused = lawfulVariant({
  id: 'single-part-is-refused',
  what: 'One file alone is not served: 406.',
  answers: 'form of objects',
  mutate: (country) => ({
    ...country,
    dicomForm: (accept, objects, syntaxes) => {
      const form = country.dicomForm(accept, objects, syntaxes)
      return form === 'single' ? undefined : form
    },
  }),
})
