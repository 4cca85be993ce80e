import { reportPdf } from '../../../../fixtures/documents/report-pdf.ts'
import { mutant } from '../../mutant.ts'
import { fullReportOf, withPdf } from './with-pdf.ts'

export const pdfSaysPreliminary = mutant({
  id: 'pdf-says-preliminary',
  fault: 'The PDF in a final report says that it is preliminary.',
  breaks: ['D-27/compare-key-facts-across'],
  mutate: (country) =>
    withPdf(country, (catalogue) => {
      const report = fullReportOf(catalogue)
      return reportPdf(catalogue, report, { ...report.versions[0], status: 'preliminary' })
    }),
})
