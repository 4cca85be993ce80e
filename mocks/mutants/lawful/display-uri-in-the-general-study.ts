import { withKosForm } from './with-kos-form.ts'
import { lawfulVariant } from '../mutant.ts'

export const displayUriInTheGeneralStudy = lawfulVariant({
  id: 'display-uri-in-the-general-study',
  what: 'KOS manifests name the viewer in the General Study Module, as CP 2595 does.',
  answers: 'form of the KOS',
  mutate: (country) => withKosForm(country, { displayUriAt: 'general-study' }),
})
