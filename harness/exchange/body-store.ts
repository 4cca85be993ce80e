import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface BodyStore {
  /** Keeps bytes below `bodies/` by their SHA-256, each once. @returns the file's name */
  put: (bytes: Uint8Array) => string
}

/** Bodies of a run: `<results>/bodies/<sha256>`, written whole or not at all. */
export function bodyStore(resultsFolder: string): BodyStore {
  const folder = join(resultsFolder, 'bodies')
  mkdirSync(folder, { recursive: true })
  return {
    put: (bytes) => {
      const name = createHash('sha256').update(bytes).digest('hex')
      const file = join(folder, name)
      if (!existsSync(file)) {
        const part = `${file}.${process.pid}.part`
        writeFileSync(part, bytes)
        renameSync(part, file)
      }
      return name
    },
  }
}
