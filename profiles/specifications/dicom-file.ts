import type { RequirementRow, SpecificationSource } from '../requirements/requirement.ts'

const dicom = (part: '5' | '10' | '3', anchor: string): SpecificationSource => ({
  guide: `DICOM PS3.${part}`,
  version: 'current',
  anchor,
  basis: 'read',
  supports: 'A13-03',
})
const shall = { level: 'SHALL', grade: 'fail', absence: 'none', testableBy: 'A', mode: 'auto' } as const
const harmless = { ...shall, grade: 'warning', gradeReason: 'readers get along without it' } as const

/** Files of DICOM and the data sets in them, byte by byte. */
export const dicomFileRows = {
  'FILE-01': {
    ...harmless,
    specification: dicom('10', '7.1 DICOM File Meta Information, (0002,0000)'),
    source: 'DICOM PS3.10 7.1',
    statement: 'The group length of the file meta information is the number of bytes that follow it',
    clauses: { 'group-length': { text: 'File Meta Information Group Length (0002,0000) is there and right' } },
  },
  'FILE-02': {
    ...shall,
    specification: dicom('10', '7.1 DICOM File Meta Information, Table 7.1-1'),
    source: 'DICOM PS3.10 7.1',
    statement: 'The file meta information says version, SOP class and instance, transfer syntax and implementation',
    clauses: { 'meta-elements': { text: '(0002,0001), (0002,0002), (0002,0003), (0002,0010), (0002,0012) are there' } },
  },
  'FILE-03': {
    ...shall,
    specification: dicom('5', '7.1 Data Elements'),
    source: 'DICOM PS3.5 7.1',
    statement: 'Groups of commands, file meta information and file sets stand in no data set',
    clauses: { 'reserved-groups': { text: 'no data element of group 0000, 0002, 0004 or 0006 in the data set' } },
  },
  'FILE-04': {
    ...shall,
    specification: dicom('5', '9.1 UID Encoding Rules'),
    source: 'DICOM PS3.5 9.1',
    statement: 'UIDs have at most 64 characters, in components of digits without leading zeros',
    clauses: { 'uid-syntax': { text: 'every value of VR UI is a UID' } },
  },
  'FILE-05': {
    ...shall,
    specification: dicom('5', '7.1.1 Data Element Fields, Value Length'),
    source: 'DICOM PS3.5 7.1.1',
    statement: 'Values have an even number of bytes',
    clauses: { 'even-length': { text: 'no data element has an odd length' } },
  },
  'FILE-06': {
    ...shall,
    specification: dicom('5', '7.1 Data Elements, order'),
    source: 'DICOM PS3.5 7.1',
    statement: 'Data elements stand in the order of their tags',
    clauses: { 'tag-order': { text: 'tags ascend in the data set and in every item' } },
  },
  'FILE-07': {
    ...shall,
    specification: dicom('3', 'C.12.1.1.2 Specific Character Set'),
    source: 'DICOM PS3.3 C.12.1.1.2',
    statement: 'Text beyond ASCII says its character set',
    gradeReason: 'a name that cannot be read is another name',
    clauses: { 'character-set': { text: 'where a text has a byte beyond ASCII, Specific Character Set is there' } },
  },
} as const satisfies Record<string, RequirementRow>
