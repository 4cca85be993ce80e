import { mutant } from '../../mutant.ts'
import { withContent, withKos } from './with-kos.ts'

export const kosLibraryWithoutASeries = mutant({
  id: 'kos-library-without-a-series',
  fault: 'The image library of the KOS manifest leaves out the UID of its series.',
  breaks: ['KOS-06/each-series'],
  mutate: (country) =>
    withKos(country, (data) => withContent(data, (item, name) => (name === '112002' ? undefined : item))),
})
