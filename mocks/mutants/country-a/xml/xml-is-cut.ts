import { mutant } from '../../mutant.ts'

export const xmlIsCut = mutant({
  id: 'xml-is-cut',
  fault: 'XML ends in the middle of an element.',
  breaks: ['XML-01/well-formed'],
  mutate: (country) => ({ ...country, xmlOf: async (resource) => (await country.xmlOf(resource)).slice(0, -20) }),
})
