import { mutant } from '../../mutant.ts'

export const xmlWithoutNamespace = mutant({
  id: 'xml-without-namespace',
  fault: 'XML is in no namespace.',
  breaks: ['XML-01/namespace'],
  mutate: (country) => ({
    ...country,
    xmlOf: async (resource) => (await country.xmlOf(resource)).replace(' xmlns="http://hl7.org/fhir"', ''),
  }),
})
