import { mutant } from '../../mutant.ts'
import { withContent, withKos } from './with-kos.ts'

export const kosLibraryWithoutFrames = mutant({
  id: 'kos-library-without-frames',
  fault: 'The image library of the KOS manifest does not say how many frames an object has.',
  breaks: ['KOS-07/frames'],
  mutate: (country) =>
    withKos(country, (data) => withContent(data, (item, name) => (name === '121140' ? undefined : item))),
})
