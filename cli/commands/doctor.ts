import { parseArgs } from 'node:util'
import { exitOfStages } from '../../harness/diagnosis/stage.ts'
import type { Stage } from '../../harness/diagnosis/stage.ts'
import { exitUsage } from '../../harness/judge/verdict.ts'
import { foundParts, partLines } from '../doctor/diagnose-machine.ts'
import { diagnoseTarget } from '../doctor/diagnose-target.ts'
import type { DiagnosedTarget } from '../doctor/diagnose-target.ts'
import { lookOfOutput, stageLines, wrapped } from '../doctor/stage-lines.ts'
import { textOrJson } from '../text-or-json.ts'
import { UsageError } from '../usage-error.ts'

/** `borderlight doctor`: what this machine has; with `--target`, every stage on the way to a target. */
export async function doctor(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      target: { type: 'string' },
      timeout: { type: 'string', default: '5' },
      seed: { type: 'string' },
      format: { type: 'string', default: 'text' },
    },
  })
  const format = textOrJson(values.format)
  const stageSeconds = Number(values.timeout)
  if (!(stageSeconds > 0 && stageSeconds <= 600))
    throw new UsageError(`--timeout "${values.timeout}" is no number of seconds`, 'give more than 0 and at most 600')
  return values.target === undefined
    ? await machine(format)
    : await target(
        { targetFile: values.target, stageSeconds, ...(values.seed === undefined ? {} : { seed: values.seed }) },
        format,
      )
}

async function machine(format: 'text' | 'json'): Promise<number> {
  const parts = await foundParts(process.version)
  const usable = parts.every(({ needed, enough }) => enough || !needed)
  if (format === 'json') print(JSON.stringify({ parts, usable }, undefined, 2))
  else
    print(
      `${partLines(parts, lookOfOutput())}\n\n${
        usable
          ? 'This machine can test a target. What is missing is optional. Next: borderlight doctor --target FILE'
          : 'This machine cannot run Borderlight: see the first line.'
      }`,
    )
  return usable ? 0 : 3
}

async function target(
  options: { targetFile: string; stageSeconds: number; seed?: string },
  format: 'text' | 'json',
): Promise<number> {
  const look = lookOfOutput()
  const begun = performance.now()
  const result = await diagnoseTarget(options, (stages) => {
    if (format === 'text') for (const stage of stages) print(stageLines(stage, look))
  })
  const exit = result.fileIsWrong ? exitUsage : exitOfStages(result.stages)
  if (format === 'json') print(JSON.stringify({ target: result.name, ...rest(result), exit }, undefined, 2))
  else {
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    for (const note of result.notes) print(`\nNote: ${wrapped(note, 6, look)}`)
    print(`\n${ending(result.stages, options.targetFile)} (${seconds} s)`)
  }
  return exit
}

const rest = ({ stages, notes }: DiagnosedTarget): Pick<DiagnosedTarget, 'stages' | 'notes'> => ({ stages, notes })

function ending(stages: readonly Stage[], targetFile: string): string {
  const of = (state: Stage['state']): readonly Stage[] => stages.filter((stage) => stage.state === state)
  const wrong = of('not ok')
  const warnings = of('warning').length
  const also = warnings === 0 ? '' : `, ${warnings === 1 ? '1 warning' : `${warnings} warnings`}`
  const [first] = wrong
  if (first === undefined) return `All is well${also}. Next: borderlight run --target ${targetFile}`
  const count = wrong.length === 1 ? '1 stage is not ok' : `${wrong.length} stages are not ok`
  return `${count}${also}, ${of('not reached').length} not reached. Begin with: ${`${first.stage} ${first.subject}`.trim()}`
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
