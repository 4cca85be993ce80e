import { lawfulVariant } from '../mutant.ts'

export const pagesOfSeven = lawfulVariant({
  id: 'pages-of-seven',
  what: 'A page of a list holds seven entries.',

  mutate: (country) => ({ ...country, pageSize: 7 }),
})
