import {
  bulkDataAreOctetStreams,
  bulkDataAreThePixels,
  bulkDataStayOnTheirChannel,
  metadataAgreeWithTheObjects,
  metadataNameTheirInstances,
  pixelDataUriIn,
  xmlMetadataAreXmlOrRefused,
} from '../../checks/metadata.ts'
import type { ImagingResource } from '../../harness/clients/dicomweb-client.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { imagingSubject, markText } from '../imaging-subject.ts'
import { instancesOf } from '../study-path.ts'

/** Step 8: metadata, where they are offered [PS3.18 10.4.1.1.2]. */
scenario(
  'metadata',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'Metadata of a study, a series and an instance are DICOM JSON that says what the objects say',
    proves: ['WADO-05/instances', 'WADO-05/agrees', 'WADO-05/xml'],
    option: ['A', 'C'],
  },
  async (context) => {
    const { countryA, check } = context
    const { study, series, instance, place, bearer, selection } = await imagingSubject(context)
    const { studyInstanceUid, seriesInstanceUid } = selection
    const control = await countryA.retrieveDicom(place, bearer, { studyInstanceUid })
    const levels: [what: string, resource: ImagingResource, instances: string[]][] = [
      ['study', { studyInstanceUid }, instancesOf(study)],
      ['series', { studyInstanceUid, seriesInstanceUid }, instancesOf(study, series.seriesInstanceUid)],
      ['instance', selection, [instance.sopInstanceUid]],
    ]
    for (const [what, resource, instances] of levels) {
      const answer = await countryA.retrieveResource(place, bearer, { ...resource, service: 'metadata' })
      check({ control, answer }, metadataNameTheirInstances, { what, instances })
      if (what === 'study') check({ control, answer }, metadataAgreeWithTheObjects)
      if (what !== 'instance') continue
      const accept = 'application/dicom+xml'
      const xml = await countryA.retrieveResource(place, bearer, { ...resource, service: 'metadata' }, { accept })
      check({ control, answer, xml }, xmlMetadataAreXmlOrRefused)
    }
  },
)

/** Step 8: the pixels that metadata name, where they are offered [PS3.18 10.4.1.1.5]. */
scenario(
  'bulk-data',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'The pixels come at the URI that the metadata name, on the channel of the study',
    proves: ['WADO-06/pixel-data', 'WADO-06/octet-stream', 'WADO-11/bulk-same-origin'],
    option: ['A', 'C'],
  },
  async (context) => {
    const { countryA, check } = context
    const subject = await imagingSubject(context, { multiFrame: true })
    const { study, instance, place, bearer, selection, control } = subject
    const answer = await countryA.retrieveResource(place, bearer, { ...selection, service: 'metadata' })
    check({ control, answer }, bulkDataStayOnTheirChannel)
    const uri = pixelDataUriIn(answer)
    const mark = markText(study, instance, 1)
    if (uri === undefined || new URL(uri).origin !== new URL(place.baseUrl).origin) {
      check({ control, answer }, bulkDataAreThePixels, { mark })
      check({ control, answer }, bulkDataAreOctetStreams)
      return
    }
    for (const accept of ['multipart/related; type="application/octet-stream"', '*/*']) {
      const bulk = await countryA.retrieveBulkData(place, bearer, uri, accept)
      check({ control, answer, bulk }, bulkDataAreThePixels, { mark })
      check({ control, answer, bulk }, bulkDataAreOctetStreams)
    }
  },
)
