import { mutant } from '../../mutant.ts'

export const xmlHasADoctype = mutant({
  id: 'xml-has-a-doctype',
  fault: 'XML begins with a document type declaration.',
  breaks: ['XML-01/no-doctype'],
  mutate: (country) => ({
    ...country,
    xmlOf: async (resource) =>
      (await country.xmlOf(resource)).replace('?>', '?><!DOCTYPE fhir SYSTEM "http://127.0.0.1/fhir.dtd">'),
  }),
})
