import { withKosForm } from './with-kos-form.ts'
import { lawfulVariant } from '../mutant.ts'

export const kosTitleIsTemporary = lawfulVariant({
  id: 'kos-title-is-temporary',
  what: 'KOS manifests have the temporary title of MADO TI Rev 1.1.',
  answers: 'form of the KOS',
  mutate: (country) =>
    withKosForm(country, {
      title: { system: '99IHE', code: 'MADOTEMP001', display: 'Manifest with Description' },
    }),
})
