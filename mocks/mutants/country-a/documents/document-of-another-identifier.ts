import { mutant } from '../../mutant.ts'

export const documentOfAnotherIdentifier = mutant({
  id: 'document-of-another-identifier',
  fault: 'The Bundle of a structured report is identified by the one of another document.',
  breaks: ['ST-08/exact-object'],
  mutate: (country) => ({
    ...country,
    documentBytes: (item) => {
      const bytes = country.documentBytes(item)
      if (item.report?.report.depth !== 'structured') return bytes
      const bundle = JSON.parse(Buffer.from(bytes).toString()) as Record<string, unknown>
      const identifier = { system: 'urn:ietf:rfc:3986', value: 'urn:oid:2.25.4711' }
      return Buffer.from(JSON.stringify({ ...bundle, identifier }))
    },
  }),
})
