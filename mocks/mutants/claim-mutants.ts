import { namesAParameterAndIgnoresIt } from './country-a/claims/names-a-parameter-and-ignores-it.ts'
import { namesTurtleAndRefusesIt } from './country-a/claims/names-turtle-and-refuses-it.ts'
import { namesXmlAndRefusesIt } from './country-a/claims/names-xml-and-refuses-it.ts'
import { namesAnOperationAndLacksIt } from './country-a/claims/names-an-operation-and-lacks-it.ts'
import { searchesNoStudyByPost } from './country-a/claims/searches-no-study-by-post.ts'
import { listsAnAlgorithmAndRefusesIt } from './country-a/claims/lists-an-algorithm-and-refuses-it.ts'
import { listsAScopeAndRefusesIt } from './country-a/claims/lists-a-scope-and-refuses-it.ts'
import type { Mutant } from './mutant.ts'

/** Countries that say of themselves what they do not do. */
export const claimMutants: readonly Mutant[] = [
  namesAParameterAndIgnoresIt,
  namesTurtleAndRefusesIt,
  namesXmlAndRefusesIt,
  namesAnOperationAndLacksIt,
  searchesNoStudyByPost,
  listsAnAlgorithmAndRefusesIt,
  listsAScopeAndRefusesIt,
]
