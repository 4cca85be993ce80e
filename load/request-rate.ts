/** What one measurement asks and for how long. */
export interface RateWorkload {
  url: string
  headers: Record<string, string>
  connections: number
  warmSeconds: number
  seconds: number
}

export interface RequestRate {
  perSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
  total: number
  /** Answers other than 2xx, errors and time-outs: a rate with failures says nothing. */
  failures: number
}

export const autocannonInstallLine = 'npm install --save-dev autocannon'

/** Whether autocannon, a development package, is here. */
export async function hasAutocannon(): Promise<boolean> {
  try {
    await import('autocannon')
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return false
    throw error
  }
}

/** Requests per second of one GET by autocannon from a thread of its own, after a warm-up that is not counted. */
export async function requestRate(workload: RateWorkload): Promise<RequestRate> {
  const { default: autocannon } = await import('autocannon')
  const { url, headers, connections, warmSeconds, seconds } = workload
  const common = { url, headers, connections, workers: 1 }
  await autocannon({ ...common, duration: warmSeconds })
  const { requests, latency, errors, timeouts, non2xx } = await autocannon({ ...common, duration: seconds })
  return {
    perSecond: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    total: requests.total,
    failures: errors + timeouts + non2xx,
  }
}
