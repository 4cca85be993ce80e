import { readFileSync } from 'node:fs'
import { readYaml } from '../harness/target/yaml-source.ts'
import { UsageError } from './usage-error.ts'

/** A file of the user's as plain data. @throws UsageError when it cannot be read, or is no YAML of a file's size */
export function yamlFile(path: string, next: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`, next)
  }
  const { value, problems } = readYaml(text)
  const [problem] = problems
  if (problem === undefined) return value
  throw new UsageError(`${path} is not YAML: ${problem.found}, line ${problem.line ?? 1}`, 'mend the file')
}
