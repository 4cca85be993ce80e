import { lawfulVariant } from '../mutant.ts'

export const xmlWithPrefix = lawfulVariant({
  id: 'xml-with-prefix',
  what: 'XML carries the FHIR namespace with a prefix, comments and white space.',
  mutate: (country) => ({
    ...country,
    xmlOf: async (resource) =>
      (await country.xmlOf(resource))
        .split(/(<div [^]*?<\/div>)/)
        .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/<(\/?)([A-Za-z])/g, '\n<$1f:$2')))
        .join('')
        .replace(' xmlns=', ' xmlns:f=')
        .replace('?>', '?>\n<!-- in XML -->'),
  }),
})
