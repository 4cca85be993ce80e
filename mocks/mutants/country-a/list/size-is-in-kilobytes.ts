import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const sizeIsInKilobytes = mutant({
  id: 'size-is-in-kilobytes',
  fault: 'The size of a study is in kilobytes and says bytes.',
  breaks: ['A10-19/see-a10-07', 'A10-07/size-figure-exists-study'],
  mutate: (country) =>
    withEntries(country, (entry) => ({
      ...entry,
      extension: (entry.extension ?? []).map((extension) =>
        extension.url.endsWith('/study-size-bytes')
          ? { ...extension, valueDecimal: Math.ceil((extension.valueDecimal ?? 0) / 1024) }
          : extension,
      ),
    })),
})
