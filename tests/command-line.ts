import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { packageFolder } from '../cli/run/header.ts'

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

/** A command line that runs in a folder; `stop` kills what still runs. */
export function commandLine(folder: string, env?: NodeJS.ProcessEnv) {
  const children = new Set<ChildProcess>()
  /** @param hear is given the process when it begins, and all that it said whenever there is more */
  const borderlight = (
    args: readonly string[],
    hear: (child: ChildProcess, said: { stdout: string; stderr: string }) => void = () => undefined,
  ): Promise<Ended> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(packageFolder, 'bin', 'borderlight.js'), ...args], {
        cwd: folder,
        ...(env === undefined ? {} : { env }),
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      children.add(child)
      const said = { stdout: '', stderr: '' }
      hear(child, said)
      for (const name of ['stdout', 'stderr'] as const)
        child[name].setEncoding('utf8').on('data', (chunk: string) => {
          said[name] += chunk
          hear(child, said)
        })
      child.once('error', reject)
      child.once('close', (code, signal) => {
        children.delete(child)
        resolve({ code, signal, ...said })
      })
    })
  const stop = (): void => {
    for (const child of children) child.kill('SIGKILL')
  }
  return { borderlight, stop }
}
