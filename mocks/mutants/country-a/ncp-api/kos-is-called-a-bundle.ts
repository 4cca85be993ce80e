import { withAttachment } from './with-attachment.ts'
import { mutant } from '../../mutant.ts'

export const kosIsCalledABundle = mutant({
  id: 'kos-is-called-a-bundle',
  fault: 'A KOS manifest is served below Bundle.',
  breaks: ['NCP-05/place-by-type'],
  dialect: 'ncp-api',
  mutate: (country) => {
    const entry = country.listEntry
    const inBundle = (url: string | undefined): string | undefined => url?.replace('/Binary/', '/Bundle/')
    return {
      ...country,
      findDocument: (type, id) => country.findDocument(type, id) ?? country.findDocument('Binary', id),
      listEntry: (item) =>
        withAttachment(entry(item), ({ url, ...rest }) => {
          const place = inBundle(url)
          return place === undefined ? rest : { ...rest, url: place }
        }),
    }
  },
})
