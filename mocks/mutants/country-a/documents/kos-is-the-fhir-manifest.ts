import { mutant } from '../../mutant.ts'

export const kosIsTheFhirManifest = mutant({
  id: 'kos-is-the-fhir-manifest',
  fault: 'A KOS manifest is sent as application/dicom and holds JSON.',
  breaks: ['A10-22/format-true', 'A10-24/kos-parses-sop-class'],
  mutate: (country) => ({
    ...country,
    documentBytes: (item) =>
      country.documentBytes(item.kind === 'manifest-kos' ? { ...item, kind: 'manifest-fhir' } : item),
  }),
})
