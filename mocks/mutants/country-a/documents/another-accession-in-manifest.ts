import { mutant } from '../../mutant.ts'

export const anotherAccessionInManifest = mutant({
  id: 'another-accession-in-manifest',
  fault: 'The FHIR manifest has another accession number than the report.',
  breaks: ['UC-15/by-accession'],
  mutate: (country) => ({
    ...country,
    documentBytes: (item) => {
      const bytes = country.documentBytes(item)
      const { value } = item.study.accession
      return item.kind === 'manifest-fhir'
        ? Buffer.from(Buffer.from(bytes).toString().replaceAll(value, `${value}9`))
        : bytes
    },
  }),
})
