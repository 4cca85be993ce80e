import { deriveUid } from '../../../fixtures/catalogue/uid.ts'
import { knownFile } from '../../../fixtures/dicom/known-file.ts'
import type { Study, TransferOption } from '../../../fixtures/catalogue/facts.ts'
import type { ImagingRules } from '../country.ts'
import type { CountryWorld, StoredInstance } from '../country-world.ts'
import { optionOf } from '../option-of.ts'
import type { SentAs } from './accept-dicom.ts'
import { dicomJsonOf, transferSyntaxOf } from './dicom-json.ts'
import { matchesKey, searchFieldsOf } from './qido-keys.ts'
import { opensStudy } from './study-access.ts'

/** Between the parts of every answer, so that equal answers are equal bytes: in no object of the catalogue. */
const boundary = 'borderlight-7d1b8f0a-5c0e-4a39-9d52-0c6f3b1e84a7'

/** The reference country's imaging channels [RAD-107, RAD-129; PS3.18]. */
export function imagingRules(world: CountryWorld): ImagingRules {
  const options = new Map(
    world.catalogue.studies.map((study) => [study.id, optionOf(world.catalogue, world.options, study)]),
  )
  const optionOfStudy = (study: Study): TransferOption => options.get(study.id) ?? 'A'
  const fileOf = (stored: StoredInstance, wanted: SentAs = 'uncompressed'): Uint8Array =>
    knownFile(world.catalogue, stored, wanted)
  return {
    optionOf: optionOfStudy,
    endpointAddress: (study) => {
      const { gatewayUrl, nationalUrl } = world.urls
      return { A: gatewayUrl, B: undefined, C: nationalUrl }[optionOfStudy(study)]
    },
    retrieveLocationUid: (study) => deriveUid(world.catalogue, `retrieve-location/${optionOfStudy(study)}`),
    servesStudy: (study, origin) =>
      origin === ({ A: 'gateway', B: 'viewer', C: 'national' } as const)[optionOfStudy(study)],
    wadoInstances: ([studyUid, seriesUid, sopUid]) =>
      world.catalogue.studies
        .filter((study) => study.studyInstanceUid === studyUid)
        .flatMap((study) => study.series.map((series) => ({ study, series })))
        .filter(({ series }) => seriesUid === undefined || series.seriesInstanceUid === seriesUid)
        .flatMap(({ study, series }) => series.instances.map((instance) => ({ study, series, instance })))
        .filter(({ instance }) => sopUid === undefined || instance.sopInstanceUid === sopUid),
    instanceBytes: fileOf,
    nextBoundary: () => boundary,
    multipartContentType: (boundary) => `multipart/related; type="application/dicom"; boundary=${boundary}`,
    partHeaders: (_stored, bytes) => [
      ['Content-Type', `application/dicom; transfer-syntax=${transferSyntaxOf(bytes)}`],
      ['Content-Length', String(bytes.byteLength)],
    ],
    partDelimiter: (boundary, index) => `${index === 0 ? '' : '\r\n'}--${boundary}\r\n`,
    closeDelimiter: (boundary) => `\r\n--${boundary}--\r\n`,
    wadoStatus: () => 200,
    metadata: (stored) => dicomJsonOf(fileOf(stored)),
    qidoMatches: matchesKey,
    listsStudy: opensStudy,
    searchFields: searchFieldsOf,
    searchPage: (found, offset, limit) => found.slice(offset, offset + limit),
    searchHeaders: (query) =>
      query.get('fuzzymatching') === 'true'
        ? {
            Warning:
              '299 borderlight "The fuzzymatching parameter is not supported. Only literal matching has been performed."',
          }
        : {},
  }
}
