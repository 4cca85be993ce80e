import type {
  Absence,
  Grade,
  Level,
  RequirementRow,
  SpecificationSource,
} from '../profiles/requirements/requirement.ts'

/** What a level of the guideline or of a specification says. */
export const levelWords: Record<Level, string> = {
  SHALL: 'obligatory',
  MUST: 'obligatory',
  SHOULD: 'expected, unless there is a good reason',
  RECOMMENDED: 'recommended',
  MAY: 'allowed',
  STEP: 'part of a functional step',
  DATA: 'an element of the data sets',
  FIXED: 'a fixed value or code',
  'SCOPE-IN': 'within the scope of the guideline',
  'SCOPE-OUT': 'outside the scope of the guideline',
  LIMITATION: 'a limitation that the guideline states',
  DERIVED: 'follows from other statements',
}

/** What "not met" means for the verdict. */
export const gradeWords: Record<Grade, string> = {
  fail: 'not met is a fail',
  warning: 'not met is a warning',
  info: 'not met is said, and moves no verdict',
  recorded: 'written down, not graded',
}

/** What "neither claimed nor seen" means for the verdict. */
export const absenceWords: Record<Absence, string> = {
  fail: 'not offered is a fail',
  warning: 'not offered is a warning',
  none: 'a target is free not to offer it',
}

const basisWords: Record<SpecificationSource['basis'], string> = {
  read: 'read in the published source',
  draft: 'read in an unpublished draft',
  excerpt: 'read in part only',
  convention: 'a convention of this product',
}

/** Where a row was read: place in the guideline, or guide, version and anchor with how it was read. */
export function sourceText({ specification, source }: RequirementRow): string {
  if (specification === undefined) return `eHealth Network guideline, Release 1, June 2023: ${source}`
  const { guide, version, anchor, basis, supports } = specification
  return `${guide} ${version}, ${anchor} (${basisWords[basis]}; serves ${supports})`
}

/** Level, grade and absence in one line of words. */
export function weightText({ level, grade, absence }: Pick<RequirementRow, 'level' | 'grade' | 'absence'>): string {
  const words = [`${level}: ${levelWords[level]}`, gradeWords[grade]]
  return [...words, ...(absence === undefined ? [] : [absenceWords[absence]])].join('; ')
}

/** The id of a check as the sentence that it is. */
export function checkSentence(id: string): string {
  return id
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase()
}
