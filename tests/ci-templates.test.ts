import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { packageFolder } from '../cli/run/header.ts'
import { exitCodeOf, exitUnexpected, exitUsage, verdicts } from '../harness/judge/verdict.ts'
import { installedPackage, shell } from './installed-package.ts'

const read = (file: string): string => readFileSync(join(packageFolder, 'docs', 'ci', file), 'utf8')

interface Template {
  /** In their order. */
  commands: readonly string[]
  /** What is kept when the job ends. */
  kept: readonly string[]
}

function github(): Template {
  interface Step {
    run?: string
    with?: { path?: string }
  }
  const { jobs } = parse(read('github-actions.yml')) as { jobs: Record<string, { steps: Step[] }> }
  const steps = Object.values(jobs).flatMap((job) => job.steps)
  return { commands: steps.flatMap(({ run }) => run ?? []), kept: steps.flatMap((step) => step.with?.path ?? []) }
}

function gitlab(): Template {
  const { conformance } = parse(read('gitlab-ci.yml')) as {
    conformance: {
      script: string[]
      after_script: string[]
      artifacts: { paths: string[]; reports: { junit: string } }
    }
  }
  const { script, after_script: afterwards, artifacts } = conformance
  return { commands: [...script, ...afterwards], kept: [...artifacts.paths, artifacts.reports.junit] }
}

function jenkins(): Template {
  const text = read('Jenkinsfile')
  const all = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found)
  return {
    commands: all(/^\s*sh '(.*)'$/gm),
    kept: [...all(/^\s*junit '(.*)'$/gm), ...all(/archiveArtifacts artifacts: '(.*)\/\*\*'/g)],
  }
}

const templates = { 'github-actions.yml': github(), 'gitlab-ci.yml': gitlab(), Jenkinsfile: jenkins() }

void test('every template has the same commands, and keeps HTML and JUnit whatever came out', async () => {
  const { folder, tarball } = await installedPackage()
  const project = join(folder, 'ci')
  mkdirSync(project)
  for (const file of ['package.json', 'package-lock.json', tarball]) cpSync(join(folder, file), join(project, file))
  const { commands } = templates['github-actions.yml']
  assert.equal(commands.length, 3)
  for (const [name, template] of Object.entries(templates)) assert.deepEqual(template.commands, commands, name)
  for (const command of commands) {
    const { exit, out, err } = await shell(command, project)
    assert.equal(exit, 0, `${command}\n${out}\n${err}`)
  }
  for (const file of ['index.html', 'junit.xml', 'run.json', 'bodies'])
    assert.ok(existsSync(join(project, 'report', file)), file)
  for (const [name, { kept }] of Object.entries(templates)) {
    assert.ok(kept.length > 0, name)
    for (const path of kept) assert.ok(existsSync(join(project, path)), `${name} keeps ${path}`)
  }
})

void test('the table of exit codes says what the product does', () => {
  const rows = read('README.md').matchAll(/^\| (\d) +\| ([^|]+)\|/gm)
  const said = new Map([...rows].map(([, exit, when = '']) => [Number(exit), when]))
  assert.deepEqual([...said.keys()], [0, 1, 2, 3, exitUsage, exitUnexpected])
  for (const verdict of verdicts)
    assert.ok(said.get(exitCodeOf(verdict))?.includes(`\`${verdict}\``), `${verdict} is missing in its row`)
})
