import { mutant } from '../../mutant.ts'

export const xmlDocumentWithoutNarrative = mutant({
  id: 'xml-document-without-narrative',
  fault: 'The narrative of a document is lost in XML.',
  breaks: ['XML-04/document'],
  mutate: (country) => ({
    ...country,
    xmlOf: async (resource) => {
      const xml = await country.xmlOf(resource)
      return resource['type'] === 'document' ? xml.replaceAll(/<div [^]*?<\/div>/g, '') : xml
    },
  }),
})
