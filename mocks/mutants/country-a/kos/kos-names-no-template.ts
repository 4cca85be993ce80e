import { mutant } from '../../mutant.ts'
import { withKos, without } from './with-kos.ts'

export const kosNamesNoTemplate = mutant({
  id: 'kos-names-no-template',
  fault: 'The KOS manifest does not name its template.',
  breaks: ['KOS-03/template'],
  mutate: (country) => withKos(country, (data) => without(data, 'ContentTemplateSequence')),
})
