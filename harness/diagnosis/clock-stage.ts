import { clockOffsetSecondsOf } from '../exchange/clock-offset.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { notOk, ok, skipped, warning } from './stage.ts'
import type { StageOutcome } from './stage.ts'

/** Client assertions and most access tokens live five minutes: beyond it they are dead on arrival. */
const tokenLifetimeSeconds = 300
/** The Date header has whole seconds. */
const resolutionSeconds = 1

/** The clock of the target by its Date header, against what the target file tolerates and tokens outlive. */
export function clockStage(exchanges: readonly Exchange[], clockSkewSeconds: number): StageOutcome {
  const offset = exchanges.map(clockOffsetSecondsOf).find((seconds) => seconds !== undefined)
  if (offset === undefined) return skipped('no answer with a Date header to compare with')
  const seconds = Math.round(Math.abs(offset))
  if (Math.abs(offset) <= clockSkewSeconds + resolutionSeconds) return ok(`within ${seconds} s of this machine's clock`)
  const side = offset > 0 ? 'ahead of' : 'behind'
  const found = `the clock of the target is ${spanText(seconds)} ${side} this machine's`
  const compare =
    'Compare both machines with a time server (timedatectl, chronyc tracking): which of them is wrong cannot be seen from here.'
  if (seconds < tokenLifetimeSeconds)
    return warning(
      `${found}; clockSkewSeconds of the target file is ${clockSkewSeconds}`,
      compare,
      'Or raise clockSkewSeconds.',
    )
  const consequence =
    offset > 0 ? 'assertions have expired when they arrive' : 'assertions and tokens are not valid yet when they arrive'
  return notOk('configuration', `${found}: ${consequence}, as they live ${tokenLifetimeSeconds} s`, compare)
}

function spanText(seconds: number): string {
  if (seconds < 120) return `${seconds} s`
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`
}
