import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The folder of the built product; this file stands in its `tests`. */
const built = dirname(dirname(fileURLToPath(import.meta.url)))
const sources = dirname(built)

/** Built tests whose source still exists: a test that was removed must not go on passing. */
const files = readdirSync(built, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.js') && existsSync(join(sources, file.replace(/\.js$/, '.ts'))))
  .filter((file) => join(built, file) !== fileURLToPath(import.meta.url))
  .sort()
assert.ok(files.length > 0, `no built test below ${built}; run \`npm run build\` first`)

// One process runs them all: a process for each file costs more than the tests themselves.
for (const file of files) await import(pathToFileURL(join(built, file)).href)
