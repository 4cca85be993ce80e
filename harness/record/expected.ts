import { z } from 'zod'
import { clauseIds, requirements } from '../../profiles/requirements/requirements.ts'
import type { ClauseId, RequirementId } from '../../profiles/requirements/requirements.ts'
import { exitUnexpected } from '../judge/verdict.ts'
import { ownDefinitions } from '../own/own-definitions.ts'
import { nearestWord } from '../target/nearest-word.ts'
import { schemaProblems } from '../target/schema-problems.ts'
import { inFileOrder, problemsText } from '../target/target-file-error.ts'
import type { FileProblem } from '../target/target-file-error.ts'
import { pathText, readYaml } from '../target/yaml-source.ts'
import type { YamlSource } from '../target/yaml-source.ts'
import { differencesOf } from './expected-differences.ts'
import type { Difference } from './expected-differences.ts'
import { expectedSchema } from './expected-line.ts'
import type { ExpectedLine, WrittenLine } from './expected-line.ts'
import type { RunRecord } from './run-record.ts'

/** An expected file that cannot be used. Its message lists every problem. */
export class ExpectedFileError extends Error {
  override readonly name = 'ExpectedFileError'
  readonly code = 'EXPECTED_FILE_INVALID'
  readonly problems: readonly FileProblem[]

  constructor(fileName: string, problems: readonly FileProblem[]) {
    super(problemsText(fileName, problems))
    this.problems = problems
  }
}

/**
 * The lines of `X.expected.yaml`; an empty list `[]` is lawful.
 * @throws ExpectedFileError (EXPECTED_FILE_INVALID) with every problem and its line
 */
export function parseExpected(text: string, fileName: string): readonly ExpectedLine[] {
  const source = readYaml(text)
  failIfAny(fileName, source.problems)
  const result = expectedSchema.safeParse(source.value)
  const schema = z.toJSONSchema(expectedSchema, { io: 'input' })
  failIfAny(fileName, schemaProblems(result.error?.issues ?? [], source, { ...schema }))
  const lines = result.data ?? expectedSchema.parse(source.value)
  failIfAny(fileName, [...unknownIds(lines, source), ...repeated(lines, source)])
  return lines.flatMap(({ requirement, ...line }) => (isId(requirement) ? [{ ...line, requirement }] : []))
}

/**
 * Compares a run with the deviations that are known of its target; the verdicts themselves do not change.
 * @param today YYYY-MM-DD; a line counts up to and including the day it expires
 * @returns exit 0 all as expected, 3 an unexpected `error`, 5 any other difference
 */
export function compareExpected(
  record: RunRecord,
  expected: readonly ExpectedLine[],
  today: string,
): { differences: readonly Difference[]; exit: 0 | 3 | 5 } {
  const differences = differencesOf(record, expected, today)
  if (differences.some(({ kind, observed }) => kind === 'unexpected' && observed === 'error'))
    return { differences, exit: 3 }
  return { differences, exit: differences.length > 0 ? exitUnexpected : 0 }
}

function failIfAny(fileName: string, problems: readonly FileProblem[]): void {
  const all = inFileOrder(problems)
  if (all !== undefined) throw new ExpectedFileError(fileName, all)
}

const ids: readonly string[] = [...Object.keys(requirements), ...clauseIds]
const isId = (id: string): id is RequirementId | ClauseId => ids.includes(id) || isOwn(id)

/** A row or clause that the user's own files define. */
function isOwn(id: string): boolean {
  const [row = '', clause] = id.split('/')
  const own = ownDefinitions().rows.get(row)
  return own !== undefined && (clause === undefined || clause in own.clauses)
}

function unknownIds(lines: readonly WrittenLine[], source: YamlSource): FileProblem[] {
  return lines.flatMap(({ requirement }, at) => {
    if (isId(requirement)) return []
    const nearest = nearestWord(requirement, ids)
    const path = [at, 'requirement']
    return [
      {
        line: source.lineOf(path),
        path: pathText(path),
        found: JSON.stringify(requirement),
        expected: 'the id of a row or of a clause, as `borderlight requirements` lists them',
        next: nearest === undefined ? 'Correct it.' : `Did you mean "${nearest}"?`,
      },
    ]
  })
}

function repeated(lines: readonly WrittenLine[], source: YamlSource): FileProblem[] {
  const key = (line: WrittenLine): string => [line.scenario, line.requirement, line.verdict].join(' ')
  return lines.flatMap((line, at) => {
    const first = lines.findIndex((other) => key(other) === key(line))
    if (first === at) return []
    return [
      {
        line: source.lineOf([at]),
        path: pathText([at]),
        found: `${key(line)} a second time`,
        expected: `it once (line ${source.lineOf([first])})`,
        next: 'Remove one of them.',
      },
    ]
  })
}
