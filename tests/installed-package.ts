import { execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { packageFolder } from '../cli/run/header.ts'

export interface Said {
  exit: number | null
  out: string
  err: string
}

export interface InstalledPackage {
  /** A clean folder with `package.json`, lock file and `node_modules`. */
  folder: string
  tarball: string
}

let installed: Promise<InstalledPackage> | undefined

/**
 * The packed product, installed once in a clean folder with Playwright and TypeScript, as a user does it. Nothing is
 * blocked meanwhile: other tests of this process have time-outs of their own.
 */
export async function installedPackage(): Promise<InstalledPackage> {
  return await (installed ??= install())
}

async function install(): Promise<InstalledPackage> {
  const folder = mkdtempSync(join(tmpdir(), 'borderlight-package-'))
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
  const [packed] = JSON.parse(await npm(packageFolder, pack)) as { filename: string }[]
  const tarball = packed?.filename ?? ''
  const { devDependencies } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  const beside = ['@playwright/test', 'typescript'].map((name) => `${name}@${devDependencies[name] ?? ''}`)
  writeFiles(folder, { 'package.json': '{ "name": "acme", "private": true }' })
  await npm(folder, ['install', '--save-dev', '--save-exact', '--prefer-offline', `./${tarball}`, ...beside])
  return { folder, tarball }
}

async function npm(cwd: string, args: readonly string[]): Promise<string> {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const { stdout } = await promisify(execFile)('npm', [...args, ...quiet], { cwd, maxBuffer: 64 * 1024 * 1024 })
  return stdout
}

/** Writes files by path below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** Runs a line of a shell in a folder, with the programs of the installed package at hand. */
export async function shell(line: string, folder: string): Promise<Said> {
  const programs = join((await installedPackage()).folder, 'node_modules', '.bin')
  return await new Promise((resolve, reject) => {
    const child = spawn('sh', ['-ec', `PATH=${programs}:$PATH; unset BORDERLIGHT_TARGET; ${line}`], { cwd: folder })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk))
    child.once('error', reject).once('close', (exit) => {
      resolve({ exit, out, err })
    })
  })
}
