import type { Exchange } from './exchange.ts'

/** Date header of the answer less our clock at the middle of the exchange, in seconds; undefined without a Date header. */
export function clockOffsetSecondsOf({ response, startedAt, durationMilliseconds }: Exchange): number | undefined {
  const date = response?.headers.find(([name]) => name.toLowerCase() === 'date')?.[1]
  const theirs = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isNaN(theirs) ? undefined : (theirs - Date.parse(startedAt) - durationMilliseconds / 2) / 1000
}
