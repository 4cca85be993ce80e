import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type ts from 'typescript'
import type { OwnProblem } from '../../harness/own/own-definitions.ts'
import { packageFolder } from '../run/header.ts'

/**
 * Type and syntax errors of a user's files, by the TypeScript of his folder, else by one beside this package.
 * @returns undefined when no usable TypeScript is installed: types were not checked
 */
export function typeProblems(files: readonly string[], folder: string): readonly OwnProblem[] | undefined {
  const compiler = compilerOf(folder)
  if (compiler === undefined) return undefined
  const program = compiler.createProgram([...files], optionsOf(compiler, folder))
  return program
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile && !file.fileName.includes('/node_modules/'))
    .flatMap((file) => {
      const syntax = program.getSyntacticDiagnostics(file)
      return syntax.length > 0 ? syntax : program.getSemanticDiagnostics(file)
    })
    .filter(({ category }) => category === compiler.DiagnosticCategory.Error)
    .map(({ file, start, messageText, code }) => ({
      ...(file === undefined
        ? {}
        : { place: { file: file.fileName, line: file.getLineAndCharacterOfPosition(start ?? 0).line + 1 } }),
      text: `${compiler.flattenDiagnosticMessageText(messageText, ' ')} (TS${code})`,
    }))
}

/** A TypeScript with the compiler's interface: later ones are programs only. */
function compilerOf(folder: string): typeof ts | undefined {
  for (const place of [folder, packageFolder]) {
    try {
      const found = createRequire(join(place, 'package.json'))('typescript') as Partial<typeof ts>
      if (typeof found.createProgram === 'function') return found
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'MODULE_NOT_FOUND') throw error
    }
  }
  return undefined
}

function optionsOf(compiler: typeof ts, folder: string): ts.CompilerOptions {
  const always: ts.CompilerOptions = { noEmit: true, skipLibCheck: true, allowImportingTsExtensions: true }
  const configFile = join(folder, 'tsconfig.json')
  if (existsSync(configFile)) {
    const { config } = compiler.readConfigFile(configFile, (path) => compiler.sys.readFile(path)) as {
      config?: unknown
    }
    const own = compiler.parseJsonConfigFileContent(config ?? {}, { ...compiler.sys, readDirectory: () => [] }, folder)
    return { ...own.options, ...always, composite: false, incremental: false, declaration: false }
  }
  return {
    ...always,
    strict: true,
    target: compiler.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    module: compiler.ModuleKind.ESNext,
    moduleResolution: compiler.ModuleResolutionKind.Bundler,
    types: existsSync(join(folder, 'node_modules', '@types', 'node')) ? ['node'] : [],
  }
}
