import { mutant } from '../../mutant.ts'

export const xmlIsJson = mutant({
  id: 'xml-is-json',
  fault: 'JSON is sent as application/fhir+xml.',
  breaks: ['XML-01/well-formed'],
  mutate: (country) => ({ ...country, xmlOf: (resource) => Promise.resolve(JSON.stringify(resource)) }),
})
