import { mutant } from '../../mutant.ts'

export const kosIsTruncated = mutant({
  id: 'kos-is-truncated',
  fault: 'A KOS manifest lacks its last thousand bytes, and its length agrees.',
  breaks: ['A10-22/format-true', 'KOS-05/study-level'],
  mutate: (country) => ({
    ...country,
    documentBytes: (item) =>
      item.kind === 'manifest-kos' ? country.documentBytes(item).slice(0, -1001) : country.documentBytes(item),
  }),
})
