import { renderedPictureIsTheOlderVersion } from './country-a/object-types/rendered-picture-is-the-older-version.ts'
import { renderedPictureIsCropped } from './country-a/object-types/rendered-picture-is-cropped.ts'
import { renderedPictureIsTurned } from './country-a/object-types/rendered-picture-is-turned.ts'
import { renderedPictureIsMirrored } from './country-a/object-types/rendered-picture-is-mirrored.ts'
import { doseInAnotherUnit } from './country-a/object-types/dose-in-another-unit.ts'
import { doseReportWithoutDose } from './country-a/object-types/dose-report-without-dose.ts'
import { dropsWaveforms } from './country-a/object-types/drops-waveforms.ts'
import { keyObjectsUnderAnotherTitle } from './country-a/object-types/key-objects-under-another-title.ts'
import { listsPlainModalitiesOnly } from './country-a/object-types/lists-plain-modalities-only.ts'
import { loopIsOneFrame } from './country-a/object-types/loop-is-one-frame.ts'
import { photographsAreCaptures } from './country-a/object-types/photographs-are-captures.ts'
import { reportObjectWithoutContent } from './country-a/object-types/report-object-without-content.ts'
import { slideIsASingleTile } from './country-a/object-types/slide-is-a-single-tile.ts'
import { slideNamesOneSpecimenTwice } from './country-a/object-types/slide-names-one-specimen-twice.ts'
import { slideWithoutSpecimen } from './country-a/object-types/slide-without-specimen.ts'
import { textInObjectsIsTranslated } from './country-a/object-types/text-in-objects-is-translated.ts'
import { videoBecomesStills } from './country-a/object-types/video-becomes-stills.ts'
import { waveformWithoutSamples } from './country-a/object-types/waveform-without-samples.ts'
import type { Mutant } from './mutant.ts'

/** Countries that lose a type of object, or what is in it. */
export const objectMutants: readonly Mutant[] = [
  listsPlainModalitiesOnly,
  dropsWaveforms,
  waveformWithoutSamples,
  videoBecomesStills,
  slideIsASingleTile,
  photographsAreCaptures,
  loopIsOneFrame,
  reportObjectWithoutContent,
  textInObjectsIsTranslated,
  keyObjectsUnderAnotherTitle,
  slideWithoutSpecimen,
  slideNamesOneSpecimenTwice,
  doseReportWithoutDose,
  doseInAnotherUnit,
  renderedPictureIsMirrored,
  renderedPictureIsTurned,
  renderedPictureIsCropped,
  renderedPictureIsTheOlderVersion,
]
