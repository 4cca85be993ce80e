import { mutant } from '../../mutant.ts'

export const xmlHasAnEntity = mutant({
  id: 'xml-has-an-entity',
  fault: 'A list in XML uses an entity of its own.',
  breaks: ['XML-01/no-doctype'],
  mutate: (country) => ({
    ...country,
    xmlOf: async (resource) => (await country.xmlOf(resource)).replace('value="searchset"', 'value="&searchset;"'),
  }),
})
