import { mutant } from '../../mutant.ts'
import { withKos, without } from './with-kos.ts'

export const kosWithoutInstitution = mutant({
  id: 'kos-without-institution',
  fault: 'The KOS manifest does not name the institution that made it.',
  breaks: ['KOS-15/equipment'],
  mutate: (country) => withKos(country, (data) => without(data, 'InstitutionName')),
})
