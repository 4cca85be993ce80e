import type { RequirementRow, SpecificationSource } from '../requirements/requirement.ts'

const dicom = (guide: 'DICOM PS3.3' | 'DICOM PS3.16', anchor: string): SpecificationSource => ({
  guide,
  version: 'current',
  anchor,
  basis: 'read',
  supports: 'A13-04',
})
const draft = (anchor: string): SpecificationSource => ({
  guide: 'IHE MADO',
  version: 'TI Rev 1.2',
  anchor: `volume 3, ${anchor}`,
  basis: 'draft',
  supports: 'A13-04',
})
const shall = { level: 'SHALL', grade: 'fail', absence: 'none', testableBy: 'A', mode: 'auto' } as const
const unpublished = { ...shall, grade: 'warning', gradeReason: 'read in an unpublished text' } as const

/** The manifest as DICOM Key Object Selection: what DICOM asks of every such document, and what MADO adds. */
export const kosRows = {
  'KOS-01': {
    ...shall,
    specification: dicom('DICOM PS3.3', 'C.17.6.1 Key Object Document Series Module'),
    source: 'DICOM PS3.3 C.17.6.1',
    statement: 'The series of a Key Object Selection document is of modality KO',
    clauses: { modality: { text: 'Modality (0008,0060) is KO' } },
  },
  'KOS-02': {
    ...shall,
    specification: dicom('DICOM PS3.3', 'C.17.6.2 Key Object Document Module, (0040,A375)'),
    source: 'DICOM PS3.3 C.17.6.2',
    statement: 'The evidence sequence names every object that the content refers to, each once',
    clauses: {
      'references-in-evidence': { text: 'every SOP instance that a content item refers to stands in (0040,A375)' },
      once: { text: 'no SOP instance stands twice in (0040,A375)' },
    },
  },
  'KOS-03': {
    ...shall,
    specification: dicom('DICOM PS3.16', 'TID 2010 Key Object Selection; PS3.3 C.17.3'),
    source: 'DICOM PS3.16 TID 2010',
    statement: 'The document names its template, 2010 of DCMR',
    clauses: { template: { text: 'Content Template Sequence (0040,A504) is DCMR 2010' } },
  },
  'KOS-04': {
    ...unpublished,
    specification: draft('document title'),
    source: 'MADO TI Rev 1.2, KOS-based manifest',
    statement: 'The title says that this is a manifest with description',
    clauses: {
      title: {
        text: 'the title is 131560 of DCM, or the code that an older draft had for it (MADOTEMP001, ddd001), which is named as such',
      },
    },
  },
  'KOS-05': {
    ...unpublished,
    specification: draft('TID 1600'),
    source: 'MADO TI Rev 1.2, TID 1600',
    statement: 'The image library says the modalities and regions of the study and the number of its series',
    clauses: {
      'study-level': { text: 'Image Library 111028 has Modality, Target Region and Number of Study Related Series' },
    },
  },
  'KOS-06': {
    ...unpublished,
    specification: draft('TID 1602'),
    source: 'MADO TI Rev 1.2, TID 1602',
    statement: 'The image library describes each series',
    clauses: {
      'each-series': { text: 'each series of the evidence has a group 126200 with Modality and Series Instance UID' },
    },
  },
  'KOS-07': {
    ...unpublished,
    specification: draft('TID 1602, entry level 121140'),
    source: 'MADO TI Rev 1.2, TID 1602',
    statement: 'The image library says how many frames a multi-frame object has',
    clauses: { frames: { text: 'each multi-frame object has Number of Frames 121140, and the right number' } },
  },
  'KOS-08': {
    ...unpublished,
    specification: draft('TID 1600 and TID 1602, counts'),
    source: 'MADO TI Rev 1.2, TID 1600 and TID 1602',
    statement: 'The counts of series and instances are those of the evidence sequence',
    clauses: {
      'series-count': { text: '131565 is the number of series in (0040,A375)' },
      'instance-count': { text: '131564 of each series is the number of its instances in (0040,A375)' },
    },
  },
  'KOS-09': {
    ...unpublished,
    specification: draft('Hierarchical Series Reference Macro'),
    source: 'MADO TI Rev 1.2, Hierarchical Series Reference Macro',
    statement: 'Each series says where it is kept',
    clauses: { 'retrieve-location': { text: 'Retrieve Location UID (0040,E011) of each series is a UID' } },
  },
  'KOS-10': {
    ...unpublished,
    specification: draft('Referenced Request Sequence'),
    source: 'MADO TI Rev 1.2, Key Object Document Module',
    statement: 'The document names the requests that it answers',
    clauses: {
      request: { text: '(0040,A370) has an item with Study Instance UID, Accession Number and its issuer' },
    },
  },
  'KOS-11': {
    ...unpublished,
    specification: draft('SOP Common Module, (0008,0201)'),
    source: 'MADO TI Rev 1.2, SOP Common Module',
    statement: 'Dates and times have an offset from UTC',
    clauses: { timezone: { text: 'Timezone Offset From UTC (0008,0201) is ±HHMM' } },
  },
  'KOS-12': {
    ...unpublished,
    specification: draft('Patient Module, (0010,0024)'),
    source: 'MADO TI Rev 1.2, Patient Module',
    statement: 'The patient identifier has an issuer that the whole world can tell apart',
    clauses: {
      issuer: {
        text: '(0010,0024) has Universal Entity ID (0040,0032) and Type (0040,0033); the misprinted (0010,0032) is named',
      },
    },
  },
  'KOS-13': {
    ...unpublished,
    specification: draft('Patient Module, (0010,1002)'),
    source: 'MADO TI Rev 1.2, Patient Module',
    statement: 'The other identifiers of the patient hold the main one too',
    clauses: { 'other-ids': { text: 'Other Patient IDs Sequence (0010,1002) holds Patient ID (0010,0020)' } },
  },
  'KOS-14': {
    ...shall,
    specification: { ...draft('manifest'), version: '1.0.0', anchor: 'manifest content', basis: 'read' },
    source: 'MADO 1.0.0, manifest',
    statement: 'A manifest does not list itself',
    clauses: { 'not-itself': { text: 'its own SOP Instance UID is not in its evidence sequence' } },
  },
  'KOS-15': {
    ...unpublished,
    specification: draft('General Equipment Module'),
    source: 'MADO TI Rev 1.2, General Equipment Module',
    statement: 'The document says who made it',
    clauses: { equipment: { text: 'Manufacturer (0008,0070) and Institution Name (0008,0080) are there' } },
  },
  'KOS-16': {
    ...unpublished,
    specification: draft('General Study Module'),
    source: 'MADO TI Rev 1.2, General Study Module',
    statement: 'The document says when the study was made',
    clauses: { 'study-moment': { text: 'Study Date (0008,0020) and Study Time (0008,0030) are there' } },
  },
} as const satisfies Record<string, RequirementRow>
