import { kosCountsAreNumbers } from './lawful/kos-counts-are-numbers.ts'
import { kosTitleIsTemporary } from './lawful/kos-title-is-temporary.ts'
import { displayUriInTheGeneralStudy } from './lawful/display-uri-in-the-general-study.ts'
import { reportOfType187484 } from './lawful/report-of-type-18748-4.ts'
import { sectionWithAPartCode } from './lawful/section-with-a-part-code.ts'
import { seriesUidsWithPrefix } from './lawful/series-uids-with-prefix.ts'
import { accessionOfTheThirdType } from './lawful/accession-of-the-third-type.ts'
import { tokensAreRefusedBy403 } from './lawful/tokens-are-refused-by-403.ts'
import { spineByAnotherCode } from './lawful/spine-by-another-code.ts'
import { documentsAreCollections } from './lawful/documents-are-collections.ts'
import { metadataOfIua } from './lawful/metadata-of-iua.ts'
import type { LawfulVariant } from './mutant.ts'

/** Countries that use the other lawful reading of a question on which guides disagree. */
export const readingVariants: readonly LawfulVariant[] = [
  metadataOfIua,
  kosCountsAreNumbers,
  kosTitleIsTemporary,
  displayUriInTheGeneralStudy,
  reportOfType187484,
  sectionWithAPartCode,
  seriesUidsWithPrefix,
  accessionOfTheThirdType,
  tokensAreRefusedBy403,
  spineByAnotherCode,
  documentsAreCollections,
]
