import { readFileSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'

/** Source files by their path from the product's folder, with their text. */
export type Sources = ReadonlyMap<string, string>

/** TypeScript sources of some folders, without tests. */
export function readSources(folder: string, folders: readonly string[]): Sources {
  return new Map(
    folders.flatMap((top) =>
      readdirSync(join(folder, top), { recursive: true, encoding: 'utf8' })
        .map((file) => posix.join(top, file.replaceAll('\\', '/')))
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const),
    ),
  )
}

const imports = new WeakMap<Sources, Map<string, readonly string[]>>()

/** Sources that a file imports itself; found once. */
function importsOf(sources: Sources, file: string): readonly string[] {
  const known = imports.get(sources) ?? new Map<string, readonly string[]>()
  imports.set(sources, known)
  const before = known.get(file)
  if (before !== undefined) return before
  const found = [...(sources.get(file) ?? '').matchAll(/from '(\.{1,2}\/[^']+)'/g)]
    .map(([, path = '']) => posix.join(posix.dirname(file), path))
    .filter((path) => sources.has(path))
  known.set(file, found)
  return found
}

/** A file and everything among the sources that it imports, directly or not. */
export function importedBy(sources: Sources, file: string): ReadonlySet<string> {
  const found = new Set([file])
  for (const one of found) for (const imported of importsOf(sources, one)) found.add(imported)
  return found
}
