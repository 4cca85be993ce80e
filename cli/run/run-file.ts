import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CertificateAndKey, Target } from '../../harness/target/target.ts'
import type { PlannedScenario, RunHeader } from '../../harness/record/merge-journal.ts'

/** What a run hands to its workers. It holds private keys: it lives in a private temporary folder, never in results. */
export interface RunFile {
  resultsFolder: string
  target: Target
  /** What the catalogue is made of. */
  source: { seed: string; uidRoot?: string }
  /** Key of the digests that keep equality of redacted secrets, hex. */
  digestKey: string
  rogue: Partial<Record<'self-made' | 'foreign', CertificateAndKey>>
  header: RunHeader
  planned: readonly PlannedScenario[]
}

export function writeRunFile(run: RunFile): { file: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'borderlight-'))
  const file = join(folder, 'run.json')
  writeFileSync(file, JSON.stringify(run), { mode: 0o600 })
  return {
    file,
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function readRunFile(file: string): RunFile {
  return JSON.parse(readFileSync(file, 'utf8')) as RunFile
}
