import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { RunRecord } from '../../harness/record/run-record.ts'
import { allureEnvironment, allureResults, amendedByRecord } from '../../reports/allure.ts'

/** Where a run keeps its results for Allure. */
export const allureFolder = (resultsFolder: string): string => join(resultsFolder, 'allure-results')

/** Whether allure-playwright can be loaded; it brings what only the test host knows: threads, retries, traces. */
export function hasAllurePlaywright(): boolean {
  try {
    createRequire(import.meta.url).resolve('allure-playwright')
    return true
  } catch {
    return false
  }
}

interface Written {
  name?: string
  labels?: readonly { name: string; value: string }[]
}

/**
 * Writes results for Allure from the record. What allure-playwright wrote there is kept, and its status, reason and
 * labels are set from the record: Allure knows only what the test host knew. What did not run is added.
 * @returns the folder
 */
export function writeAllure(resultsFolder: string, record: RunRecord): string {
  const folder = allureFolder(resultsFolder)
  mkdirSync(folder, { recursive: true })
  const written = existing(folder)
  for (const ours of allureResults(record)) {
    // of a repeated run the host wrote one for each round, of which Allure shows the last: the verdict is that of all
    const theirs = written.filter(({ result }) => result.name?.split(': ', 1)[0] === ours.name.split(': ', 1)[0])
    for (const { file, result } of theirs)
      writeFileSync(join(folder, file), JSON.stringify(amendedByRecord(result, ours), undefined, 1))
    if (theirs.length === 0) writeFileSync(join(folder, `${ours.uuid}-result.json`), JSON.stringify(ours, undefined, 1))
  }
  writeFileSync(join(folder, 'environment.properties'), allureEnvironment(record))
  return folder
}

function existing(folder: string): readonly { file: string; result: Written }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('-result.json'))
    .map((file) => ({ file, result: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Written }))
}
