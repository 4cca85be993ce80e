import { mutant } from '../../mutant.ts'

export const kosIsAnOctetStream = mutant({
  id: 'kos-is-an-octet-stream',
  fault: 'KOS manifests are sent as application/octet-stream.',
  breaks: ['ST-08/content-type', 'A10-22/format-true'],
  mutate: (country) => ({
    ...country,
    documentContentType: (item) =>
      item.kind === 'manifest-kos' ? 'application/octet-stream' : country.documentContentType(item),
  }),
})
