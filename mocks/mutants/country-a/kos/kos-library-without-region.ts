import { mutant } from '../../mutant.ts'
import { isNamed, itemsIn, withContent, withKos } from './with-kos.ts'

export const kosLibraryWithoutRegion = mutant({
  id: 'kos-library-without-region',
  fault: 'The image library of the KOS manifest says no region of the study.',
  breaks: ['KOS-05/study-level'],
  mutate: (country) =>
    withKos(country, (data) =>
      withContent(data, (item, name) =>
        name === '111028'
          ? { ...item, ContentSequence: itemsIn(item, 'ContentSequence').filter((one) => !isNamed(one, '123014')) }
          : item,
      ),
    ),
})
