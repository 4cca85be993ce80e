import {
  offeredThumbnailDecodes,
  offeredThumbnailIsNoOthers,
  thumbnailIsAnImage,
  thumbnailShowsItsOwn,
} from '../../checks/thumbnail.ts'
import type { ImagingResource } from '../../harness/clients/dicomweb-client.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { codesOf, imagingSubject } from '../imaging-subject.ts'

/** Where a thumbnail redirects to a rendered image of the same origin, as it may [PS3.18 10.4.1.1.4]. */
function redirectOf({ request, response }: Exchange): string | undefined {
  const [, location] = response?.headers.find(([name]) => name.toLowerCase() === 'location') ?? []
  if (response?.status !== 302 || location === undefined || !URL.canParse(location, request.url)) return undefined
  const url = new URL(location, request.url)
  return url.origin === new URL(request.url).origin ? url.href : undefined
}

/** Step 8: thumbnails, where they are offered [PS3.18 10.4.1.1.4]. */
scenario(
  'thumbnails',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'The thumbnails of a study, a series, an instance and a frame show their own',
    proves: [
      'WADO-04/image',
      'WADO-04/own-image',
      'A10-10/wado-rs-thumbnail-rendered',
      'A10-10/offered-another-patient-study',
    ],
    option: ['A', 'C'],
  },
  async (context) => {
    const { countryA, check } = context
    const { study, series, instance, place, bearer, selection, control } = await imagingSubject(context)
    const { studyInstanceUid, seriesInstanceUid } = selection
    const levels: [what: string, resource: ImagingResource, codes: string[]][] = [
      ['study', { studyInstanceUid }, codesOf(study)],
      ['series', { studyInstanceUid, seriesInstanceUid }, codesOf(study, series.instances)],
      ['instance', selection, codesOf(study, [instance])],
      ['frame', { ...selection, frames: '1' }, codesOf(study, [instance]).slice(0, 1)],
    ]
    for (const [what, resource, codes] of levels) {
      const thumbnail = await countryA.retrieveResource(place, bearer, { ...resource, service: 'thumbnail' })
      const rendered = redirectOf(thumbnail)
      const answer = rendered === undefined ? thumbnail : await countryA.retrieveRenderedAt(place, bearer, rendered)
      check({ control, answer }, thumbnailIsAnImage, { what })
      check({ control, answer }, thumbnailShowsItsOwn, { what, codes })
      check({ control, answer }, offeredThumbnailDecodes, { what })
      check({ control, answer }, offeredThumbnailIsNoOthers, { what, codes })
    }
  },
)
