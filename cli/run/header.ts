import { createHash, randomBytes } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RunHeader } from '../../harness/record/merge-journal.ts'
import { ownRowsOf } from '../../harness/own/own-definitions.ts'
import type { Target } from '../../harness/target/target.ts'
import type { ClauseId } from '../../profiles/requirements/requirements.ts'
import { requirements } from '../../profiles/requirements/requirements.ts'
import { proofOf } from './proof-of.ts'

/** The folder of package.json, from the sources as from the build. */
export const packageFolder = packageFolderFrom(dirname(fileURLToPath(import.meta.url)))

function packageFolderFrom(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('package.json of borderlight was not found above its own code')
  return packageFolderFrom(parent)
}

export function productVersion(): string {
  const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  return manifest.version
}

function commit(): string {
  if (!existsSync(join(packageFolder, '.git'))) return 'released package'
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: packageFolder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return 'unknown: git could not be asked'
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Everything that names a run: product, guideline, target, seed; from day one in each record. */
export function runHeader(options: {
  target: Target
  targetText: string
  seed: string
  host: string
  startedAt: Date
  /** How often every scenario runs; absent: once. */
  rounds?: number
  /** What the selected scenarios declare. */
  proves?: readonly ClauseId[]
}): RunHeader {
  const { target, startedAt } = options
  const ownRequirements = ownRowsOf(options.proves ?? [])
  const origins: Record<string, string> = { fhir: target.fhir.baseUrl }
  if (target.imaging.gatewayUrl !== undefined) origins['gateway'] = target.imaging.gatewayUrl
  if (target.viewer !== undefined) origins['viewer'] = target.viewer.url
  for (const [index, url] of target.imaging.nationalUrls.entries())
    origins[index === 0 ? 'national' : `national ${index + 1}`] = url
  return {
    schemaVersion: '1',
    product: { name: 'borderlight', version: productVersion(), commit: commit() },
    guideline: {
      name: 'eHealth Network: Guidelines on medical images and medical imaging reports',
      release: 'Release 1, June 2023',
      requirementsSha256: sha256(JSON.stringify(requirements)),
    },
    run: {
      id: `${startedAt.toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}-${randomBytes(2).toString('hex')}`,
      startedAt: startedAt.toISOString(),
      seed: options.seed,
      host: options.host,
      ...(options.rounds === undefined ? {} : { rounds: options.rounds }),
    },
    target: {
      name: target.name,
      role: target.role,
      fileSha256: sha256(options.targetText),
      dialect: target.dialect,
      guides: target.guides,
      options: target.claims.options,
      origins,
      certificates: {},
    },
    ...(ownRequirements === undefined ? {} : { ownRequirements }),
    proof: proofOf(packageFolder),
  }
}
