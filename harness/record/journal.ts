import { appendFileSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ChangeOrder } from '../change/country-change.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Finding, ScenarioResult } from './run-record.ts'

export type JournalLine =
  | { type: 'started'; scenario: string; round?: number; at: string }
  | { type: 'exchange'; scenario: string; exchange: Exchange }
  | { type: 'finding'; scenario: string; finding: Finding }
  | { type: 'scenario'; result: ScenarioResult }
  | { type: 'changed'; scenario: string; order: ChangeOrder; undo?: ChangeOrder; done: boolean }
  | { type: 'stopped'; why: string }
  | { type: 'note'; text: string }

/** Appends what happens, line by line, so that nothing recorded is lost at `kill -9`. */
export interface Journal {
  append: (line: JournalLine) => void
}

/** One file per worker below `<results>/journal/`. The bytes of bodies are not part of a line. */
export function fileJournal(resultsFolder: string, worker: string): Journal {
  const folder = join(resultsFolder, 'journal')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `worker-${worker}.jsonl`)
  return {
    append: (line) => {
      appendFileSync(file, `${JSON.stringify(line, withoutBytes)}\n`)
    },
  }
}

/** Bytes of bodies are in the body store; a Buffer has turned into an object before a replacer sees it. */
function withoutBytes(key: string, value: unknown): unknown {
  return key === 'bytes' ? undefined : value
}

/** All lines of all workers; a last line cut by a kill is left out and counted. */
export function readJournal(resultsFolder: string): { lines: readonly JournalLine[]; broken: number } {
  const folder = join(resultsFolder, 'journal')
  const lines: JournalLine[] = []
  let broken = 0
  for (const file of readdirSync(folder).toSorted()) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      if (line === '') continue
      try {
        const read: unknown = JSON.parse(line)
        if (isLine(read)) lines.push(read)
        else broken += 1
      } catch {
        broken += 1
      }
    }
  }
  return { lines, broken }
}

const isLine = (read: unknown): read is JournalLine =>
  typeof read === 'object' && read !== null && 'type' in read && typeof read.type === 'string'
