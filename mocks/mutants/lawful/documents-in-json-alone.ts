import { lawfulVariant } from '../mutant.ts'

export const documentsInJsonAlone = lawfulVariant({
  id: 'documents-in-json-alone',
  what: 'Lists and patients are served in both encodings, documents as application/fhir+json alone: XML is 406.',
  mutate: (country) => ({
    ...country,
    wantsXml: (request) => !request.url.includes('/Bundle/') && country.wantsXml(request),
  }),
})
