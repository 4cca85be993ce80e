import { withPdf } from '../country-a/report/with-pdf.ts'
import { lawfulVariant } from '../mutant.ts'

/** One blank page. */
const scan = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
endobj
xref
0 4
0000000000 65535 f\x20
0000000009 00000 n\x20
0000000058 00000 n\x20
0000000115 00000 n\x20
trailer
<< /Size 4 /Root 1 0 R >>
startxref
186
%%EOF
`

export const pdfIsAScan = lawfulVariant({
  id: 'pdf-is-a-scan',
  what: 'The PDF in a report is a picture without words: a person has to look at it.',
  mutate: (country) => withPdf(country, () => new TextEncoder().encode(scan)),
})
