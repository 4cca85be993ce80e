import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const countsOfSeriesOnly = mutant({
  id: 'counts-of-series-only',
  fault: 'The number of instances is the number of series.',
  breaks: ['D-34/report-slot-used-element'],
  mutate: (country) =>
    withEntries(country, (entry) => {
      const series = entry.extension?.find(({ url }) => url.endsWith('/study-series-count'))
      return {
        ...entry,
        extension: (entry.extension ?? []).map((extension) =>
          extension.url.endsWith('/study-instance-count')
            ? { ...extension, valueUnsignedInt: series?.valueUnsignedInt ?? 0 }
            : extension,
        ),
      }
    }),
})
