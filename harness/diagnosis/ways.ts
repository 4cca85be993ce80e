import type { Send } from '../clients/send.ts'
import type { Channel, Exchange, ExchangeFailure } from '../exchange/exchange.ts'

/** What a diagnosis needs of the network; each way ends within the stage's time. */
export interface Ways {
  /** IP addresses of a host name by the system's resolver. */
  lookUp: (host: string) => Promise<readonly string[] | ExchangeFailure>
  /** Opens and closes one TCP connection. @returns the remote address, or why there was none */
  connect: (url: URL) => Promise<string | ExchangeFailure>
  /** One handshake and one small request; without verification, so that a wrong certificate is seen too. */
  handshake: (url: URL, channel: Channel, certificate: 'own' | 'none') => Promise<Exchange>
  send: Send
  now: () => Date
  nextUuid: () => string
}
