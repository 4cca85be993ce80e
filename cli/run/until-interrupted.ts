/**
 * Listens for Ctrl-C and SIGTERM while a run goes on in this process: the first one is told, and the run ends in order;
 * a second one ends the process at once, as always.
 */
export function untilInterrupted(tell: (signal: NodeJS.Signals) => void): { isSet: () => boolean; stop: () => void } {
  let isSet = false
  const forget = (): void => {
    process.removeListener('SIGINT', hear).removeListener('SIGTERM', hear)
  }
  const hear = (signal: NodeJS.Signals): void => {
    isSet = true
    forget()
    tell(signal)
  }
  process.on('SIGINT', hear).on('SIGTERM', hear)
  return { isSet: () => isSet, stop: forget }
}
