import { dataSetWithACommandGroup } from './country-a/files/data-set-with-a-command-group.ts'
import { fileMetaWithoutImplementation } from './country-a/files/file-meta-without-implementation.ts'
import { groupLengthIsZero } from './country-a/files/group-length-is-zero.ts'
import { tagsOutOfOrder } from './country-a/files/tags-out-of-order.ts'
import { textWithoutCharacterSet } from './country-a/files/text-without-character-set.ts'
import { uidWithALeadingZero } from './country-a/files/uid-with-a-leading-zero.ts'
import { valueOfOddLength } from './country-a/files/value-of-odd-length.ts'
import type { Mutant } from './mutant.ts'

/** Faulty countries whose files break a rule of PS3.10 or PS3.5. */
export const fileMutants: readonly Mutant[] = [
  dataSetWithACommandGroup,
  fileMetaWithoutImplementation,
  groupLengthIsZero,
  tagsOutOfOrder,
  textWithoutCharacterSet,
  uidWithALeadingZero,
  valueOfOddLength,
]
