import { execFileSync } from 'node:child_process'

/** Files that differ from a commit, or why that cannot be told. */
export type Changes = { files: readonly string[] } | { why: string }

/** Files that differ from a commit, by their path from the repository's folder: committed since, edited, or new. */
export function changesSince(folder: string, commit: string): Changes {
  const asked = git(folder, ['rev-parse', '--show-prefix'])
  if (asked === undefined) return { why: 'there is no git, or no repository' }
  if (asked.trim() !== '') return { why: 'the product is not at the top of its repository' }
  if (git(folder, ['cat-file', '-e', `${commit}^{commit}`]) === undefined)
    return { why: `the commit ${commit.slice(0, 7)} is not in the history (is the clone a shallow one?)` }
  const differing = git(folder, ['diff', '--name-only', '-z', '--no-renames', commit])
  const untracked = git(folder, ['ls-files', '--others', '--exclude-standard', '-z'])
  if (differing === undefined || untracked === undefined) return { why: 'git does not say what changed' }
  const files = `${differing}${untracked}`.split('\0').filter((file) => file !== '')
  return { files: [...new Set(files)].toSorted() }
}

/** The commit that stands in the folder, when nothing in it differs; otherwise why its figures cannot be kept. */
export function cleanHead(folder: string): { commit: string } | { why: string } {
  const commit = git(folder, ['rev-parse', 'HEAD'])?.trim()
  if (commit === undefined) return { why: 'there is no git, or no commit' }
  const differing = git(folder, ['status', '--porcelain'])
  return differing === '' ? { commit } : { why: 'some files are not committed' }
}

/** What git says; undefined when it is not here or refuses. */
function git(folder: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', [...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return undefined // whoever asked says what follows
  }
}
