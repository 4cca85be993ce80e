import { mutant } from '../../mutant.ts'

export const ignoresAnatomicalRegion = mutant({
  id: 'ignores-anatomical-region',
  fault: 'anatomical-region is in the CapabilityStatement and is not applied.',
  breaks: ['ST-05c/both-names'],
  mutate: (country) => ({
    ...country,
    documentParameters: country.documentParameters.filter((name) => name !== 'anatomical-region'),
  }),
})
