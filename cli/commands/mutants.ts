import { parseArgs } from 'node:util'
import { lawfulVariants } from '../../mocks/mutants/lawful-variants.ts'
import { mutants } from '../../mocks/mutants/mutants.ts'
import { references } from '../matrix/references.ts'
import { matrix } from '../matrix/matrix.ts'
import type { MatrixRow } from '../matrix/matrix.ts'
import { textOrJson } from '../text-or-json.ts'
import { UsageError } from '../usage-error.ts'

/** `borderlight mutants`: every faulty country against every scenario; `--all`: those that need a browser everywhere. */
export async function runMutants(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      mutant: { type: 'string', multiple: true },
      list: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
    },
  })
  const format = textOrJson(values.format)
  if (values.list) {
    list(format)
    return 0
  }
  const ids = [...references, ...mutants, ...lawfulVariants].map(({ id }) => id)
  const unknown = values.mutant?.find((id) => !ids.includes(id))
  if (unknown !== undefined) throw new UsageError(`no mutant "${unknown}"`, 'see "borderlight mutants --list"')
  const text = format === 'text'
  let done = 0
  const rows = await matrix(
    values.mutant ?? [],
    (row) => {
      done += 1
      if (text) process.stdout.write(`${lineOf(row, done)}\n`)
    },
    values.all,
  )
  const of = (kind: MatrixRow['kind']): readonly MatrixRow[] => rows.filter((row) => row.kind === kind)
  const count = (some: readonly MatrixRow[], bad: (row: MatrixRow) => boolean): number => some.filter(bad).length
  const survived = count(of('mutant'), (row) => row.survived.length > 0)
  const spilled = count(of('mutant'), (row) => row.spilled.length > 0)
  const alarm = (row: MatrixRow): boolean => row.spilled.length > 0 || row.harnessFaults.length > 0
  const alarms = count(of('lawful'), alarm)
  const broken = count(of('reference'), alarm) + count(of('mutant'), (row) => row.harnessFaults.length > 0)
  if (!text) process.stdout.write(`${JSON.stringify({ rows }, undefined, 1)}\n`)
  if (broken > 0)
    process.stdout.write(`${broken} countries with a false alarm on the reference or a fault of the harness\n`)
  process.stdout.write(
    `${of('mutant').length} mutants: ${of('mutant').length - survived} killed, ${survived} survived, ${spilled} spilled; ${of('lawful').length} lawful variants: ${alarms} false alarms\n`,
  )
  return survived + spilled + alarms + broken === 0 ? 0 : 1
}

function lineOf(row: MatrixRow, done: number): string {
  const parts = [
    ...(row.survived.length > 0 ? [`SURVIVED ${row.survived.join(' ')}`] : []),
    ...row.spilled.map((clause) => `SPILLED ${clause} (${(row.noticed[clause] ?? []).join(', ')})`),
    ...row.harnessFaults.map((fault) => `FAULT ${fault}`),
  ]
  const good = { mutant: 'killed', lawful: 'no false alarm', reference: 'conforms' }[row.kind]
  const verdict = parts.length === 0 ? `${good} ${row.breaks.join(' ')}` : parts.join('\n     ')
  return `${String(done).padStart(4)} ${row.id.padEnd(44)} ${verdict} (${row.milliseconds} ms)`
}

function list(format: string): void {
  if (format === 'json') {
    const rows = mutants.map(({ id, fault, breaks }) => ({ id, fault, breaks }))
    const variants = lawfulVariants.map(({ id, what }) => ({ id, what }))
    process.stdout.write(`${JSON.stringify({ mutants: rows, lawfulVariants: variants }, undefined, 2)}\n`)
    return
  }
  for (const { id, fault, breaks } of mutants)
    process.stdout.write(`${id.padEnd(44)} ${fault} [${breaks.join(', ')}]\n`)
  for (const { id, what } of lawfulVariants) process.stdout.write(`${id.padEnd(44)} lawful: ${what}\n`)
}
