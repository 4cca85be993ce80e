import { mutant } from '../../mutant.ts'

export const xmlIs406 = mutant({
  id: 'xml-is-406',
  fault: 'A request for XML is refused: JSON alone is served.',
  breaks: ['XML-02/list', 'XML-03/patients'],
  mutate: (country) => ({ ...country, wantsXml: () => false }),
})
