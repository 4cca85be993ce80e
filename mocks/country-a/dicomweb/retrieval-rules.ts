import { SOP_CLASS } from '../../../terms/uids.ts'
import { readDicomFile, textOf } from '../../../wire/dicom-part10.ts'
import type { ImagingRules, RetrievalRules } from '../country.ts'
import type { StoredInstance } from '../country-world.ts'
import { dicomForm, octetStreamForm, sentAs } from './accept-dicom.ts'
import { mediaRanges } from './accept-header.ts'
import { dicomJsonOf } from './dicom-json.ts'
import { jpegOf, partOf, pngOf, renderFrame, renderedOnce, scaledToFit } from './render-frame.ts'
import { renderParametersOf } from './render-parameters.ts'
import { renderedFormOf } from './rendered-form.ts'
import { studyAccess } from './study-access.ts'

/** Waveforms, documents, structured reports, presentation states, structures; and the video, whose stream is not decoded. */
const isNoPicture: ReadonlySet<string> = new Set([
  SOP_CLASS.ecg12Lead,
  SOP_CLASS.hemodynamicWaveform,
  SOP_CLASS.routineScalpEeg,
  SOP_CLASS.basicTextSr,
  SOP_CLASS.radiationDoseSr,
  SOP_CLASS.keyObjectSelection,
  SOP_CLASS.softcopyPresentationState,
  SOP_CLASS.encapsulatedPdf,
  SOP_CLASS.rtStructureSet,
  SOP_CLASS.videoEndoscopic,
])

/** Longest side of a thumbnail, in pixels. */
const thumbnailSide = 64

/** The reference country's retrieval of everything but whole objects. */
export function retrievalRules(imaging: ImagingRules): RetrievalRules {
  const bulkDataUri = ({ study, series, instance }: StoredInstance): string =>
    [
      `${imaging.endpointAddress(study) ?? ''}/studies/${study.studyInstanceUid}`,
      `series/${series.seriesInstanceUid}/instances/${instance.sopInstanceUid}/bulkdata/7FE00010`,
    ].join('/')
  const renderedImage: RetrievalRules['renderedImage'] = (stored, frame, image, { viewport, window, quality }) => {
    const file = imaging.instanceBytes(stored)
    return renderedOnce(file, JSON.stringify([frame, image, viewport, window, quality]), () => {
      const rendered = renderFrame(file, frame, window)
      if (rendered === undefined) return undefined
      const region = viewport?.region === undefined ? rendered : partOf(rendered, viewport.region)
      const shown = viewport === undefined ? region : scaledToFit(region, viewport)
      return image === 'png' ? pngOf(shown) : jpegOf(shown, quality)
    })
  }
  return {
    acceptOf: ({ url, headers }) => url.searchParams.get('accept') ?? headers.get('accept'),
    acceptIsReadable: (accept) => accept === null || accept.trim() === '' || mediaRanges(accept) !== undefined,
    dicomForm,
    sentAs,
    access: (country, context, studyUid) => studyAccess(country, context, studyUid),
    selected: imaging.wadoInstances,
    frameNumbers: (list) => (/^\d{1,6}(,\d{1,6})*$/.test(list) ? list.split(',').map(Number) : undefined),
    frameBytes: (stored, frame) => frameOf(imaging.instanceBytes(stored), frame),
    octetStreamForm,
    octetStreamType: (boundary) => `multipart/related; type="application/octet-stream"; boundary=${boundary}`,
    canBeDrawn: ({ instance }) => !isNoPicture.has(instance.sopClassUid),
    renderParameters: renderParametersOf,
    renderedForm: renderedFormOf,
    renderedImage,
    representative: (found) => found[Math.floor(found.length / 2)],
    thumbnail: (stored, frame, { viewport }) =>
      renderedImage(stored, frame, 'jpeg', { viewport: viewport ?? { columns: thumbnailSide, rows: thumbnailSide } }),
    wadoMetadata: (stored, file) => {
      const read = readDicomFile(file)
      const metadata = read.part10 ? dicomJsonOf(file) : imaging.metadata(stored)
      if (read.part10 && read.pixelData === undefined) return metadata
      const vr = metadata['00280100']?.Value?.[0] === 8 ? 'OB' : 'OW'
      return { ...metadata, '7FE00010': { vr, BulkDataURI: bulkDataUri(stored) } }
    },
    bulkData: (stored) => pixelsOf(imaging.instanceBytes(stored)),
  }
}

function pixelsOf(file: Uint8Array): Uint8Array {
  const { pixelData } = readDicomFile(file)
  return pixelData === undefined
    ? new Uint8Array()
    : file.subarray(pixelData.offset, pixelData.offset + pixelData.sizeBytes)
}

/** @param frame from 1 */
function frameOf(file: Uint8Array, frame: number): Uint8Array | undefined {
  const { dataSet } = readDicomFile(file)
  const pixels = pixelsOf(file)
  const frames = Number(textOf(dataSet, '0028,0008') ?? 1)
  const [rows, columns, bits, samples] = ['0028,0010', '0028,0011', '0028,0100', '0028,0002'].map((tag) =>
    Number(textOf(dataSet, tag)),
  )
  const size = (rows ?? 0) * (columns ?? 0) * ((bits ?? 8) / 8) * (samples ?? 1)
  return frame < 1 || frame > frames ? undefined : pixels.subarray((frame - 1) * size, frame * size)
}
