import { gzipSync } from 'node:zlib'
import type { Mutant } from '../../mutant.ts'
import { mutant } from '../../mutant.ts'

interface ByteFault extends Pick<Mutant, 'id' | 'fault' | 'breaks'> {
  edit: (bytes: Buffer) => Uint8Array
}

const textually =
  (edit: (text: string) => string): ByteFault['edit'] =>
  (bytes) =>
    Buffer.from(edit(bytes.toString()))

/** Text in UTF-8 that was taken for Windows-1252 and written as UTF-8 once more. */
const twiceEncoded = (text: string): string => Buffer.from(text).toString('latin1')

/** What a report breaks that nobody can read: it is no document at all. */
const unreadable: Mutant['breaks'] = ['ST-08/exact-object', 'A10-22/format-true', 'UC-01/hop-evidence']

/** Reports whose bytes are wrong, whatever they say. */
const faults: readonly ByteFault[] = [
  {
    id: 'report-begins-with-a-byte-order-mark',
    fault: 'A report begins with a byte order mark.',
    breaks: ['REST-02/utf-8'],
    edit: textually((text) => `\uFEFF${text}`),
  },
  {
    id: 'report-has-a-property-twice',
    fault: 'A report says its status twice in one object, and not the same.',
    breaks: ['FHIR-15/unique-names'],
    edit: textually((text) => text.replaceAll('"status":"final"', '"status":"preliminary","status":"final"')),
  },
  {
    id: 'report-is-in-latin-1',
    fault: 'A report is in ISO 8859-1.',
    breaks: unreadable,
    edit: (bytes) => Buffer.from(bytes.toString().replace('"title":"', '"title":"\u00fc'), 'latin1'),
  },
  {
    id: 'report-is-gzipped-without-a-word',
    fault: 'A report is compressed, and no header says so.',
    breaks: unreadable,
    edit: (bytes) => gzipSync(bytes),
  },
  {
    id: 'names-are-encoded-twice',
    fault: 'Names in a report are encoded in UTF-8 twice.',
    breaks: ['ST-03c/demographics-agree'],
    edit: textually((text) => text.replaceAll(/"family":"[^"]*"/g, (name) => twiceEncoded(name))),
  },
]

const ofReports: readonly Mutant[] = faults.map(({ edit, ...parts }) =>
  mutant({
    ...parts,
    mutate: (country) => ({
      ...country,
      documentBytes: (item) => {
        const bytes = country.documentBytes(item)
        return item.kind === 'report' ? edit(Buffer.from(bytes)) : bytes
      },
    }),
  }),
)

const reportIsCalledXml = mutant({
  id: 'report-is-called-xml',
  fault: 'A report in JSON is sent as application/fhir+xml.',
  breaks: ['ST-08/content-type', 'A10-22/format-true', 'A13-04/fhir-json', 'XML-01/well-formed'],
  mutate: (country) => ({
    ...country,
    documentContentType: (item) =>
      item.kind === 'report' ? 'application/fhir+xml' : country.documentContentType(item),
  }),
})

export const byteFaults: readonly Mutant[] = [...ofReports, reportIsCalledXml]
