import { z } from 'zod'
import { contradictionsIn } from '../holdings/contradictions.ts'
import { digestOfHoldings } from '../holdings/freeze-holdings.ts'
import { holdingsFile } from '../holdings/holdings-file.ts'
import type { HoldingsFile } from '../holdings/holdings-file.ts'
import { schemaProblems } from './schema-problems.ts'
import type { ReadFile } from './target-credentials.ts'
import { TargetFileError, inFileOrder } from './target-file-error.ts'
import type { FileProblem } from './target-file-error.ts'
import type { Target } from './target.ts'
import type { JsonSchema } from './target-schema.ts'
import { pathText, readYaml } from './yaml-source.ts'

/**
 * A file of holdings that a person has confirmed and that nobody changed since.
 * @throws TargetFileError with every problem and its line
 */
export function readHoldings(
  fileName: string,
  readFile: ReadFile,
): { file: HoldingsFile; held: NonNullable<Target['holdings']> } {
  const file = parsedHoldings(fileName, readFile)
  const { confirmed, frozen, patients, studies, reports, manifests } = file
  const facts = { patients, studies, reports, manifests }
  const refuse = (path: string, found: string, expected: string, next: string): never => {
    throw new TargetFileError(fileName, [{ path, found, expected, next }])
  }
  const command = 'borderlight learn --target FILE --confirm --by NAME'
  if (confirmed === false)
    return refuse('confirmed', 'false', 'holdings that a person has confirmed', `Look it through, then ${command}.`)
  if (frozen === undefined) return refuse('frozen', 'nothing', 'a hash and a date', `Run ${command}.`)
  const sha256 = digestOfHoldings(facts)
  if (sha256 !== frozen.sha256)
    return refuse(
      'frozen.sha256',
      `facts of the hash ${sha256}`,
      frozen.sha256,
      `They were changed since; if that is right, ${command}.`,
    )
  return { file, held: { file: fileName, sha256, confirmedBy: confirmed.by, frozenAt: frozen.at, facts } }
}

/** A file of holdings by its form, and without contradictions; confirmed or not. @throws TargetFileError */
export function parsedHoldings(fileName: string, readFile: ReadFile): HoldingsFile {
  let text: string
  try {
    text = readFile(fileName)
  } catch (cause) {
    const found = `no readable file (${(cause as NodeJS.ErrnoException).code ?? String(cause)})`
    const next = 'Check the path, or draft one with `borderlight learn --target FILE`.'
    throw new TargetFileError(fileName, [{ path: '', found, expected: 'a file of holdings', next }], { cause })
  }
  const source = readYaml(text)
  failIfAny(fileName, source.problems)
  const read = holdingsFile.safeParse(source.value)
  const schema = z.toJSONSchema(holdingsFile, { io: 'input' }) as JsonSchema
  failIfAny(fileName, schemaProblems(read.error?.issues ?? [], source, schema))
  const file = read.data ?? holdingsFile.parse(source.value)
  failIfAny(
    fileName,
    contradictionsIn(file).map(({ at, found }) => ({
      line: source.lineOf(at),
      path: pathText(at),
      found,
      expected: 'holdings that do not contradict themselves',
      next: 'Correct it.',
    })),
  )
  return file
}

function failIfAny(fileName: string, problems: readonly FileProblem[]): void {
  const all = inFileOrder(problems)
  if (all !== undefined) throw new TargetFileError(fileName, all)
}
