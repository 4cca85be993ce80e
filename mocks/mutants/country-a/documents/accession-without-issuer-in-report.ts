import { mutant } from '../../mutant.ts'

export const accessionWithoutIssuerInReport = mutant({
  id: 'accession-without-issuer-in-report',
  fault: 'The accession number in the report has no issuer.',
  breaks: ['UC-15/by-accession'],
  mutate: (country) => ({
    ...country,
    documentBytes: (item) => {
      const bytes = country.documentBytes(item)
      const system = `"system":"${item.study.accession.system}",`
      return item.kind === 'report' ? Buffer.from(Buffer.from(bytes).toString().replaceAll(system, '')) : bytes
    },
  }),
})
