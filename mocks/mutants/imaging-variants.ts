import { nothingButObjectsBy404 } from './lawful/nothing-but-objects-by-404.ts'
import { nothingButObjectsBy501 } from './lawful/nothing-but-objects-by-501.ts'
import { renderedImagesAreEnlarged } from './lawful/rendered-images-are-enlarged.ts'
import { malformedIs404 } from './lawful/malformed-is-404.ts'
import { singlePartIsRefused } from './lawful/single-part-is-refused.ts'
import { singlePartByDefault } from './lawful/single-part-by-default.ts'
import { unknownStudyIs403 } from './lawful/unknown-study-is-403.ts'
import { xmlMetadataAreServed } from './lawful/xml-metadata-are-served.ts'
import { octetStreamsInOtherWords } from './lawful/octet-streams-in-other-words.ts'
import { bulkDataComeAlone } from './lawful/bulk-data-come-alone.ts'
import { moreHeadersOfImagingAnswers } from './lawful/more-headers-of-imaging-answers.ts'
import { metadataWithoutBulkData } from './lawful/metadata-without-bulk-data.ts'
import { withoutAcceptIs406 } from './lawful/without-accept-is-406.ts'
import { defaultForWhatIsNotServed } from './lawful/default-for-what-is-not-served.ts'
import { thumbnailsRedirectToRenderedImages } from './lawful/thumbnails-redirect-to-rendered-images.ts'
import { relativeBulkDataUris } from './lawful/relative-bulk-data-uris.ts'
import { searchIsNotOffered } from './lawful/search-is-not-offered.ts'
import { unknownSearchKeysAreRefused } from './lawful/unknown-search-keys-are-refused.ts'
import { searchAnswersEveryAttribute } from './lawful/search-answers-every-attribute.ts'
import { searchListsNewestFirst } from './lawful/search-lists-newest-first.ts'
import type { LawfulVariant } from './mutant.ts'

/** Countries whose imaging channels differ from the reference lawfully. */
export const imagingVariants: readonly LawfulVariant[] = [
  nothingButObjectsBy404,
  nothingButObjectsBy501,
  renderedImagesAreEnlarged,
  malformedIs404,
  singlePartIsRefused,
  singlePartByDefault,
  unknownStudyIs403,
  xmlMetadataAreServed,
  octetStreamsInOtherWords,
  bulkDataComeAlone,
  moreHeadersOfImagingAnswers,
  metadataWithoutBulkData,
  withoutAcceptIs406,
  defaultForWhatIsNotServed,
  thumbnailsRedirectToRenderedImages,
  relativeBulkDataUris,
  searchIsNotOffered,
  unknownSearchKeysAreRefused,
  searchAnswersEveryAttribute,
  searchListsNewestFirst,
]
