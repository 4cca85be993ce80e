import { existsSync, writeFileSync } from 'node:fs'

/** A flag beside the run file that every worker sees: a tripwire was touched, nothing more is sent. */
export function stopFlag(runFile: string): { set: () => void; isSet: () => boolean } {
  const file = `${runFile}.stopped`
  return {
    set: () => {
      writeFileSync(file, '')
    },
    isSet: () => existsSync(file),
  }
}
