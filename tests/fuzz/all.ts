import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** `npm run fuzz -- --runs N [--seed S]`: every property of the built product, as often as is told. */
const built = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.property.test.js'),
)
for (const file of files.toSorted()) await import(pathToFileURL(join(built, file)).href)
