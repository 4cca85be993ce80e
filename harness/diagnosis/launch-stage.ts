import type { Launch } from '../clients/viewer-client.ts'
import { answeredText, troubleIn } from './answer.ts'
import { accessTrouble } from './patient-search-stage.ts'
import { notOk, ok } from './stage.ts'
import type { StageOutcome } from './stage.ts'

/** The viewer's launch endpoint, by test studies until one of them is shown [C-6]. */
export function launchStage(launches: readonly Launch[], withToken: boolean): StageOutcome {
  const last = launches.at(-1)
  if (last === undefined)
    return notOk('harness', 'there is no test study to launch the viewer with', 'Report this as a bug.')
  if (last.url !== undefined) return ok('launch: a one-time URL for a test study')
  const { exchange } = last
  const trouble =
    troubleIn(exchange, 'a one-time URL') ??
    (exchange.response?.status === 401 ? accessTrouble(exchange, withToken) : undefined)
  if (trouble !== undefined) return trouble
  return notOk(
    'target',
    `no launch gave a one-time URL: the last one ${answeredText(exchange)}`,
    'Check viewer.launchUrl: it takes the token as Authorization header and studyInstanceUID as a form field, by POST.',
    'Check that the viewer has the test studies, and that viewer.url is the resource that its tokens are for.',
  )
}
