import type { ProbeRequest } from '../exchange/probe.ts'
import type { Exchange } from '../exchange/exchange.ts'

/** Sends exactly what it is told and records it all. */
export type Send = (request: ProbeRequest) => Promise<Exchange>
