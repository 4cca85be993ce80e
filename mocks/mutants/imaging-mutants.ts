import { framesComeInAscendingOrder } from './country-a/frames/frames-come-in-ascending-order.ts'
import { framesCountFromZero } from './country-a/frames/frames-count-from-zero.ts'
import { framesOfAnotherStudy } from './country-a/frames/frames-of-another-study.ts'
import { onlyTheFirstFrameComes } from './country-a/frames/only-the-first-frame-comes.ts'
import { missingFrameIsTheLast } from './country-a/frames/missing-frame-is-the-last.ts'
import { brokenFrameListIsAServerError } from './country-a/frames/broken-frame-list-is-a-server-error.ts'
import { framesSayTheyAreDicom } from './country-a/frames/frames-say-they-are-dicom.ts'
import { framesAreCut } from './country-a/frames/frames-are-cut.ts'
import { renderedShowsAnotherPatient } from './country-a/rendered/rendered-shows-another-patient.ts'
import { renderedFrameIsAlwaysTheFirst } from './country-a/rendered/rendered-frame-is-always-the-first.ts'
import { renderedFrameIsTheNext } from './country-a/rendered/rendered-frame-is-the-next.ts'
import { renderedPngIsCalledJpeg } from './country-a/rendered/rendered-png-is-called-jpeg.ts'
import { renderedJpegWhateverIsAsked } from './country-a/rendered/rendered-jpeg-whatever-is-asked.ts'
import { renderedImageIsCut } from './country-a/rendered/rendered-image-is-cut.ts'
import { renderedStudyIsOneImage } from './country-a/rendered/rendered-study-is-one-image.ts'
import { missingRenderedFrameIsTheFirst } from './country-a/rendered/missing-rendered-frame-is-the-first.ts'
import { renderedIgnoresViewport } from './country-a/rendered/rendered-ignores-viewport.ts'
import { renderedIgnoresWindow } from './country-a/rendered/rendered-ignores-window.ts'
import { renderedIgnoresQuality } from './country-a/rendered/rendered-ignores-quality.ts'
import { viewportIsStretchedToTwice } from './country-a/rendered/viewport-is-stretched-to-twice.ts'
import { badRenderingParameterIsIgnored } from './country-a/rendered/bad-rendering-parameter-is-ignored.ts'
import type { Mutant } from './mutant.ts'

/** Faulty countries in what their imaging channels give beside whole objects: frames, images, metadata, search. */
export const imagingMutants: readonly Mutant[] = [
  framesComeInAscendingOrder,
  framesCountFromZero,
  framesOfAnotherStudy,
  onlyTheFirstFrameComes,
  missingFrameIsTheLast,
  brokenFrameListIsAServerError,
  framesSayTheyAreDicom,
  framesAreCut,
  renderedShowsAnotherPatient,
  renderedFrameIsAlwaysTheFirst,
  renderedFrameIsTheNext,
  renderedPngIsCalledJpeg,
  renderedJpegWhateverIsAsked,
  renderedImageIsCut,
  renderedStudyIsOneImage,
  missingRenderedFrameIsTheFirst,
  renderedIgnoresViewport,
  renderedIgnoresWindow,
  renderedIgnoresQuality,
  viewportIsStretchedToTwice,
  badRenderingParameterIsIgnored,
]
