import { reportPdf } from '../../../../fixtures/documents/report-pdf.ts'
import { mutant } from '../../mutant.ts'
import { fullReportOf, withPdf } from './with-pdf.ts'

export const pdfOfAnotherReport = mutant({
  id: 'pdf-of-another-report',
  fault: 'The PDF in a report is that of another patient.',
  breaks: ['D-27/mutant-pdf-another-report', 'D-27/compare-key-facts-across'],
  mutate: (country) =>
    withPdf(country, (catalogue) => {
      const report = catalogue.reports.find(({ id }) => id === 'report-dx-chest') ?? fullReportOf(catalogue)
      return reportPdf(catalogue, report, report.versions[0])
    }),
})
