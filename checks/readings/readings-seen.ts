import type { Exchange } from '../../harness/exchange/exchange.ts'
import type { SeenConflict } from '../../profiles/conflicts/conflict.ts'
import type { ConflictId } from '../../profiles/conflicts/conflicts.ts'
import { conflicts } from '../../profiles/conflicts/conflicts.ts'
import { accessReadings } from './access-readings.ts'
import { documentReadings } from './document-readings.ts'
import { listReadings } from './list-readings.ts'
import type { Seen } from './seen.ts'
import { seenIn } from './seen.ts'

/** Exchanges named for each reading; the count says how many there were. */
const namedExchanges = 2

const recognisers: Readonly<Record<ConflictId, (seen: Seen) => readonly string[]>> = {
  ...accessReadings,
  ...listReadings,
  ...documentReadings,
}

/** Which reading of each question the exchanges of a run show, in the order of the table; one without a reading was not seen. */
export function readingsSeen(exchanges: readonly Exchange[]): readonly SeenConflict[] {
  const all = exchanges.map(seenIn)
  return (Object.keys(conflicts) as ConflictId[]).map((conflict) => {
    const found = new Map<string, string[]>()
    for (const seen of all)
      for (const reading of recognisers[conflict](seen))
        found.set(reading, [...(found.get(reading) ?? []), seen.exchange.id])
    const order = Object.keys(conflicts[conflict].readings)
    return {
      conflict,
      seen: order.flatMap((reading) => {
        const ids = found.get(reading)
        return ids === undefined ? [] : [{ reading, count: ids.length, exchanges: ids.slice(0, namedExchanges) }]
      }),
    }
  })
}
