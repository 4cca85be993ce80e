import { mutant } from '../../mutant.ts'

export const kosUrlIsDead = mutant({
  id: 'kos-url-is-dead',
  fault: 'The attachment URL of a KOS manifest gives 404.',
  breaks: ['A10-21/url-resolves', 'ST-08/exact-object'],
  mutate: (country) => ({
    ...country,
    findDocument: (resourceType, id) => {
      const item = country.findDocument(resourceType, id)
      return item?.kind === 'manifest-kos' ? undefined : item
    },
  }),
})
