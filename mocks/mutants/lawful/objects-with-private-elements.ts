import { withFiles } from '../country-a/objects/with-files.ts'
import { lawfulVariant } from '../mutant.ts'

/** Explicit VR little endian at the top level, plain or encapsulated. */
const isExplicit = (file: Buffer): boolean =>
  /1\.2\.840\.10008\.1\.2\.(1\0|4\.)/.test(file.subarray(132, 600).toString('latin1'))

const element = (tag: string, vr: string, value: string): Buffer =>
  Buffer.concat([
    Buffer.from(tag, 'hex').swap16(),
    Buffer.from(vr, 'latin1'),
    Buffer.from(Uint16Array.of(value.length).buffer),
    Buffer.from(value, 'latin1'),
  ])

const trailer = Buffer.concat([
  element('7fe10010', 'LO', 'COUNTRY A '),
  element('7fe11001', 'SH', 'OWN '),
  Buffer.from('fcfffcff4f42000008000000', 'hex'), // Data Set Trailing Padding, OB of 8 bytes
  Buffer.alloc(8),
])

export const objectsWithPrivateElements = lawfulVariant({
  id: 'objects-with-private-elements',
  what: 'Objects end by private elements and Data Set Trailing Padding.',
  mutate: (country) => withFiles(country, (file) => (isExplicit(file) ? Buffer.concat([file, trailer]) : file)),
})
