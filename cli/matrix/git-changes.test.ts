import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { changesSince, cleanHead } from './git-changes.ts'

void test('what was committed since, edited and made new has changed; an unknown commit and no repository are said', () => {
  const folder = mkdtempSync(join(tmpdir(), 'borderlight-git-'))
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: folder })
  }
  const put = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text)
  }
  try {
    assert.deepEqual(cleanHead(folder), { why: 'there is no git, or no commit' })
    git('init', '--quiet')
    for (const name of ['kept.ts', 'edited.ts', 'committed.ts']) put(name, '1')
    git('add', '-A')
    git('commit', '--quiet', '-m', 'one')
    const head = cleanHead(folder)
    assert.ok('commit' in head)
    put('committed.ts', '2')
    git('commit', '--quiet', '-am', 'two')
    put('edited.ts', '2')
    put('new.ts', '1')
    assert.deepEqual(changesSince(folder, head.commit), { files: ['committed.ts', 'edited.ts', 'new.ts'] })
    assert.deepEqual(cleanHead(folder), { why: 'some files are not committed' })
    const unknown = changesSince(folder, '0'.repeat(40))
    assert.ok('why' in unknown && unknown.why.includes('shallow'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
