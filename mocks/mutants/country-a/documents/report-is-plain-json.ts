import { mutant } from '../../mutant.ts'

export const reportIsPlainJson = mutant({
  id: 'report-is-plain-json',
  fault: 'Reports are sent as application/json.',
  breaks: ['ST-08/content-type', 'A10-22/format-true', 'A13-04/fhir-json'],
  mutate: (country) => ({
    ...country,
    documentContentType: (item) => (item.kind === 'report' ? 'application/json' : country.documentContentType(item)),
  }),
})
