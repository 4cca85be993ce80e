import { watchRounds } from './watch-rounds.ts'
import type { Round } from './watch-rounds.ts'

/** Runs rounds on the system's clock until one exits 0 or Ctrl-C; a second Ctrl-C ends the process as always. */
export async function watchUntilStopped(
  everySeconds: number,
  round: (stopped: () => boolean) => Promise<Round>,
): Promise<number> {
  let isStopped = false
  let wake = (): void => undefined
  const stop = (): void => {
    isStopped = true
    wake()
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const isTerminal = process.stdout.isTTY
  try {
    return await watchRounds({
      round: () => {
        if (isTerminal) process.stdout.write('running …')
        return round(() => isStopped)
      },
      wait: () =>
        new Promise((resolve) => {
          if (isTerminal) process.stdout.write(`next round in ${everySeconds} s, Ctrl-C ends`)
          const timer = setTimeout(resolve, everySeconds * 1000)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
          if (isStopped) wake()
        }),
      stopped: () => isStopped,
      now: () => new Date(),
      say: (line) => process.stdout.write(`${isTerminal ? '\r\u001b[K' : ''}${line}\n`),
    })
  } finally {
    process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop)
  }
}
