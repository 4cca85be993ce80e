import type { RequirementRow, SpecificationSource } from '../requirements/requirement.ts'

const ps318 = (anchor: string, supports: string): SpecificationSource => ({
  guide: 'DICOM PS3.18',
  version: 'current',
  anchor,
  basis: 'read',
  supports,
})

/** DICOMweb: PS3.18 and the transactions that carry it. Only whole objects are demanded (MADO); the rest may be left out. */
export const dicomwebRows = {
  'WADO-01': {
    specification: ps318('10.4.1.1 Target Resources, 8.7.3 DICOM Media Types', 'A13-05'),
    source: 'DICOM PS3.18 10.4',
    statement: 'Frames of an instance are retrieved by their numbers, uncompressed by default',
    level: 'SHALL',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'requested-frames': { text: 'the frames asked for come in the order asked, and no others' },
      'octet-stream': {
        text: 'they are parts of type application/octet-stream, each of the size of a frame, in Explicit VR Little Endian',
      },
      'frame-errors': { text: 'a frame that is not there and a list that cannot be read are refused (404 or 400)' },
    },
  },
  'WADO-02': {
    specification: ps318('10.4.1.1.3 Rendered Resources, 8.7.4 Rendered Media Types', 'A13-05'),
    source: 'DICOM PS3.18 10.4',
    statement: 'Studies, series, instances and frames are rendered as images',
    level: 'SHALL',
    grade: 'fail',
    absence: 'none',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      'requested-frame': { text: 'a rendered frame or instance shows what was asked for, and no other frame' },
      'media-type': { text: 'the media type is the one asked for (image/jpeg, image/png) and true to the bytes' },
      'study-and-series': { text: 'a rendered study or series has an image of each of its frames, as parts' },
      'frame-errors': { text: 'a rendered frame that is not there is refused (404 or 400)' },
    },
  },
  'WADO-03': {
    specification: ps318('8.3.5 Rendering Query Parameters', 'A13-05'),
    source: 'DICOM PS3.18 8.3.5',
    statement: 'Rendered images follow the parameters viewport, window and quality',
    level: 'SHOULD',
    grade: 'warning',
    absence: 'none',
    gradeReason: 'not all parameters are required to be supported',
    testableBy: 'A',
    mode: 'auto',
    clauses: {
      viewport: { text: 'the image is scaled into the viewport with its aspect kept' },
      window: { text: 'another window gives another picture' },
      quality: { text: 'a lower quality gives fewer bytes' },
      'bad-parameter': { text: 'a parameter that cannot be read is refused by 400' },
    },
  },
} as const satisfies Record<string, RequirementRow>
