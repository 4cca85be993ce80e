import { mutant } from '../../mutant.ts'

export const xmlElementsOutOfOrder = mutant({
  id: 'xml-elements-out-of-order',
  fault: 'Elements stand in the order of the JSON, not of the type.',
  breaks: ['XML-01/element-order'],
  mutate: (country) => ({
    ...country,
    xmlOf: async (resource) =>
      (await country.xmlOf(resource)).replace(/(<type value="searchset"\/>)(<total [^>]*>)/, '$2$1'),
  }),
})
