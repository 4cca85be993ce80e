import { reportPdf } from '../../../../fixtures/documents/report-pdf.ts'
import { mutant } from '../../mutant.ts'
import { fullReportOf, withPdf } from './with-pdf.ts'

export const pdfWithAnotherConclusion = mutant({
  id: 'pdf-with-another-conclusion',
  fault: 'The PDF in a report concludes something else.',
  breaks: ['D-27/compare-key-facts-across'],
  mutate: (country) =>
    withPdf(country, (catalogue) => {
      const report = fullReportOf(catalogue)
      return reportPdf(catalogue, report, { ...report.versions[0], conclusion: 'Aspect normal.' })
    }),
})
