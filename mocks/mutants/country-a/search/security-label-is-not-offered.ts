import { mutant } from '../../mutant.ts'

export const securityLabelIsNotOffered = mutant({
  id: 'security-label-is-not-offered',
  fault: 'The parameter security-label is neither declared nor applied.',
  breaks: ['QUERY-01/security-label', 'CLAIM-01/search-parameters'],
  mutate: (country) => ({
    ...country,
    documentParameters: country.documentParameters.filter((name) => name !== 'security-label'),
    capabilityStatement: () =>
      JSON.parse(
        JSON.stringify(country.capabilityStatement()).replace('"name":"security-label"', '"name":"other"'),
      ) as Record<string, unknown>,
  }),
})
