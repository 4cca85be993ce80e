import { mutant } from '../../mutant.ts'

export const xmlCapabilitiesSayLess = mutant({
  id: 'xml-capabilities-say-less',
  fault: 'The CapabilityStatement in XML names no resource.',
  breaks: ['XML-04/capability-statement'],
  mutate: (country) => ({
    ...country,
    xmlOf: (resource) =>
      country.xmlOf(resource['resourceType'] === 'CapabilityStatement' ? { ...resource, rest: undefined } : resource),
  }),
})
