import { Hono } from 'hono'
import type { Context } from 'hono'
import type { Environment } from '../environment.ts'
import type { AnswerContext, CountryA } from '../country.ts'
import { noteInInbox } from '../inbox.ts'
import { qido } from './qido.ts'
import { wadoBulkData, wadoFrames, wadoMetadata, wadoRendered, wadoThumbnail } from './retrieve.ts'
import type { Asked } from './retrieve.ts'
import { imagingError } from './study-access.ts'

type Retrieve = (country: CountryA, context: AnswerContext, asked: Asked) => Promise<Response>

const studies = '/dicom-web/studies'
const study = `${studies}/:study`
const series = `${study}/series`
const oneSeries = `${series}/:series`
const instances = `${oneSeries}/instances`
const instance = `${instances}/:instance`
const frames = `${instance}/frames/:frames`

/** Routes of an imaging channel beside its objects: search, metadata, frames, images, bulk data [PS3.18 10.4, 10.6]. */
export function imagingApp(): Hono<Environment> {
  const app = new Hono<Environment>()
  const paths: string[] = []
  const route = (path: string, answer: (at: Context<Environment>) => Promise<Response>): void => {
    app.get(path, answer)
    paths.push(path)
  }
  const retrieve = (levels: readonly string[], service: string, answer: Retrieve): void => {
    for (const level of levels)
      route(`${level}${service}`, (at) => answer(at.env.present.country, at.env.context, askedIn(at)))
  }
  const levels = [study, oneSeries, instance]
  retrieve(levels, '/metadata', wadoMetadata)
  retrieve([frames], '', wadoFrames)
  retrieve([...levels, frames], '/rendered', wadoRendered)
  retrieve([...levels, frames], '/thumbnail', wadoThumbnail)
  route(`${instance}/bulkdata/:path{.+}`, (at) =>
    wadoBulkData(at.env.present.country, at.env.context, askedIn(at).uids, at.req.param('path') ?? ''),
  )
  const search = (path: string, level: Parameters<typeof qido>[2]): void => {
    route(path, (at) => qido(at.env.present.country, at.env.context, level, askedIn(at).uids))
  }
  search(studies, 'study')
  search(series, 'series')
  search(`${study}/instances`, 'instance')
  search(instances, 'instance')
  for (const path of paths)
    app.all(path, ({ env }) => {
      noteInInbox(env.present.country.world, env.context, 'method not served')
      return imagingError(405, 'GET only', { Allow: 'GET' })
    })
  app.notFound(({ env }) => {
    noteInInbox(env.present.country.world, env.context, 'unknown route')
    return imagingError(404, 'nothing is served here')
  })
  app.onError((error) => imagingError(500, error.message))
  return app
}

function askedIn({ req }: Context<Environment>): Asked {
  const {
    study: studyUid,
    series: seriesUid,
    instance: sopUid,
    frames: list,
  } = req.param() as Partial<Record<'study' | 'series' | 'instance' | 'frames', string>>
  return {
    uids: [studyUid, seriesUid, sopUid].flatMap((uid) => uid ?? []),
    ...(list === undefined ? {} : { frames: list }),
  }
}
