import { reportBodyElements } from './report-body.ts'
import { reportHeaderElements } from './report-header.ts'
import { studyElements } from './study.ts'

/** All elements of data sets A and B: 119 leaves and 30 headings. */
export const dataSet = { ...reportHeaderElements, ...reportBodyElements, ...studyElements }
