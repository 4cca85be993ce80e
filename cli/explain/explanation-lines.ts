import type { ExplainedClause, ExplainedRequirement, ExplainedScenario, Explanation } from './explanation.ts'

const reasonWords = {
  waits: 'waits for a later part of the product',
  tester: 'binds whoever tests, not the target',
  people: 'only a person can judge it',
  run: 'judged by the run itself, not by a scenario',
} as const

const testableBy: Readonly<Record<string, string>> = {
  A: 'Country A',
  B: 'Country B',
  'A+B': 'Country A and Country B',
  data: 'the data that are exchanged',
  config: 'configuration',
  manual: 'people',
}

/** The explanation as plain lines. */
export function explanationLines({ subject, requirements, clauses, scenarios }: Explanation): string {
  const alone = subject.kind === 'requirement' || subject.kind === 'clause'
  return [
    `${subject.kind[0]?.toUpperCase() ?? ''}${subject.kind.slice(1)} ${subject.id}`,
    ...(subject.says === undefined ? [] : [`  ${subject.says}`]),
    ...(subject.kind === 'lawful variant' ? ['  Lawful: no check may complain about it.'] : []),
    ...requirements.flatMap((row) => ['', ...requirementLines(row, alone)]),
    ...(clauses.length === 0 ? [] : ['', subject.kind === 'mutant' ? 'Clauses that it breaks' : 'Clauses']),
    ...clauses.flatMap(clauseLines),
    ...(scenarios.length === 0
      ? []
      : ['', subject.kind === 'scenario' ? 'What it sends' : 'What is sent, by the scenarios that prove it']),
    ...scenarios.flatMap(scenarioLines),
    ...(scenarios.length === 0
      ? []
      : [
          '',
          `Try it: borderlight run ${scenarios
            .slice(0, 3)
            .map(({ id }) => `--scenario ${id}`)
            .join(' ')}`,
        ]),
  ].join('\n')
}

function requirementLines(row: ExplainedRequirement, alone: boolean): readonly string[] {
  return [
    ...(alone ? [] : [`Requirement ${row.id}`]),
    `  “${row.statement}”`,
    `  Source      ${row.source}`,
    `  Level       ${row.level}`,
    `  Grade       ${row.grade}${row.gradeReason === undefined ? '' : ` (${row.gradeReason})`}`,
    ...(row.absence === undefined ? [] : [`  Absence     ${row.absence}`]),
    `  Shown by    ${testableBy[row.testableBy] ?? row.testableBy}`,
    ...(row.sameAs === undefined ? [] : [`  Proved by   ${row.sameAs.join(', ')}: explain one of them`]),
    ...(row.limits ?? []).map(({ text, limits }) => `  Limits      ${limits}: ${text}`),
  ]
}

function clauseLines({ id, text, waits, question, checks, mutants, scenarios }: ExplainedClause): readonly string[] {
  return [
    `  ${id}  ${text}`,
    ...(waits === undefined ? [] : [`    not proved: ${reasonWords[waits.kind]}: ${waits.why}`]),
    ...(question === undefined ? [] : [`    a person  ${question} (answers: of the target file)`]),
    ...checks.map((check) => `    checked   ${check.sentence} [${check.id}]`),
    ...mutants.map((mutant) => `    caught    ${mutant.fault} [${mutant.id}]`),
    ...(scenarios.length === 0 ? [] : [`    proved by ${scenarios.join(', ')}`]),
  ]
}

function scenarioLines({ id, title, folder, option, sent }: ExplainedScenario): readonly string[] {
  const requests = sent.map(
    ({ transaction, channel, method, count }) =>
      `${transaction} ${method} to ${channel}${count > 1 ? ` ×${count}` : ''}`,
  )
  return [
    `  ${id}  ${title} (${folder}${option === undefined ? '' : `, option ${option}`})`,
    ...(requests.length === 0 ? [] : [`    ${requests.join(', ')}`]),
  ]
}
