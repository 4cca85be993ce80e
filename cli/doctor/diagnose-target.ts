import { readFileSync } from 'node:fs'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import { diagnose } from '../../harness/diagnosis/diagnose.ts'
import type { Diagnosis } from '../../harness/diagnosis/diagnose.ts'
import { networkWays, ownCertificateOf } from '../../harness/diagnosis/network-ways.ts'
import { notReached, ok } from '../../harness/diagnosis/stage.ts'
import type { Stage, StageName } from '../../harness/diagnosis/stage.ts'
import { holdingsOf } from '../../harness/holdings/holdings-of.ts'
import { readTarget } from '../../harness/target/parse-target.ts'
import { TargetFileError } from '../../harness/target/target-file-error.ts'
import type { Target } from '../../harness/target/target.ts'
import { catalogueSource } from '../catalogue-source.ts'
import { startTarget } from '../run/prepare-run.ts'

export interface DiagnosedTarget extends Diagnosis {
  name: string
  /** The target file could not be used: nothing was asked. */
  fileIsWrong: boolean
}

const later: readonly StageName[] = [
  'name',
  'route',
  'TLS',
  'client certificate',
  'clock',
  'discovery',
  'token',
  'call',
]

/** Reads a target file, starts what it names, and looks at every stage on the way to it. */
export async function diagnoseTarget(
  options: { targetFile: string; stageSeconds: number; seed?: string },
  hear: (stages: readonly Stage[]) => void,
): Promise<DiagnosedTarget> {
  const begun = performance.now()
  let started: { target: Target; stop: () => Promise<void> }
  try {
    started = await opened(options)
  } catch (error) {
    if (!(error instanceof TargetFileError)) throw error
    const stages = unusable(error)
    hear(stages)
    return { name: options.targetFile, stages, notes: [], fileIsWrong: true }
  }
  const { target } = started
  const { ways, close } = networkWays(target, options.stageSeconds, () => new Date())
  const file: Stage = {
    stage: 'target file',
    subject: '',
    ...ok(
      `${options.targetFile}: ${target.name}; dialect ${target.dialect}, options ${target.claims.options.join(', ')}`,
    ),
    milliseconds: Math.round(performance.now() - begun),
  }
  hear([file])
  const holdings = holdingsOf(target, makeCatalogue(catalogueSource(options, target.catalogue)))
  const certificate = ownCertificateOf(target)
  try {
    const subject = { target, holdings, ...(certificate === undefined ? {} : { certificate }) }
    const { stages, notes } = await diagnose(subject, ways, hear)
    return { name: target.name, stages: [file, ...stages], notes, fileIsWrong: false }
  } finally {
    close()
    await started.stop()
  }
}

async function opened(options: {
  targetFile: string
  seed?: string
}): Promise<{ target: Target; stop: () => Promise<void> }> {
  const { parsed } = readTarget(options.targetFile, (path) => readFileSync(path, 'utf8'))
  return parsed.complete ? { target: parsed.target, stop: () => Promise.resolve() } : await startTarget(options)
}

function unusable({ problems, fileName }: TargetFileError): readonly Stage[] {
  return [
    ...problems.map(({ line, path, found, expected, next }): Stage => ({
      stage: 'target file',
      subject: '',
      state: 'not ok',
      found: `${fileName}${line === undefined ? '' : `:${line}`}: ${path === '' ? '' : `${path}: `}found ${found}; expected ${expected}`,
      blame: 'configuration',
      next: [next],
      milliseconds: 0,
    })),
    ...later.map((stage): Stage => ({ stage, subject: '', ...notReached('target file comes first'), milliseconds: 0 })),
  ]
}
