import { mutant } from '../../mutant.ts'

export const displayUriOfAnotherHost = mutant({
  id: 'display-uri-of-another-host',
  fault: 'The Display URI of the KOS manifest names another viewer than its FHIR twin.',
  breaks: ['VE-02/display-uri-agrees'],
  mutate: (country) => ({
    ...country,
    documentBytes: (item) => {
      const bytes = Buffer.from(country.documentBytes(item))
      const text = bytes.toString('latin1')
      return item.kind === 'manifest-kos'
        ? Buffer.from(text.replaceAll('viewer.country-a', 'viewer.country-x'), 'latin1')
        : bytes
    },
  }),
})
