declare module 'autocannon' {
  export interface Options {
    url: string
    connections: number
    /** Seconds. */
    duration: number
    /** Threads that send. */
    workers: number
    headers: Record<string, string>
  }
  export interface Result {
    duration: number
    errors: number
    timeouts: number
    non2xx: number
    requests: { total: number; average: number }
    latency: { p50: number; p99: number }
    throughput: { average: number }
  }
  export default function autocannon(options: Options): Promise<Result>
}
