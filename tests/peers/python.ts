import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../../cli/run/header.ts'

/** What installs the peers' libraries, at the versions of `requirements.txt`. */
const installLine = 'npm run peers'

const folder = join(packageFolder, 'tests', 'peers')
const environment = join(packageFolder, '.cache', 'peers')
const python = join(environment, 'bin', 'python')

/** Why the Python peers cannot run here, and what installs them; false when they can. */
export const whyNoPeers = ((): string | false => {
  const installed = join(environment, 'requirements.txt')
  if (!existsSync(python) || !existsSync(installed))
    return `the Python clients are not installed: ${installLine} (needs python3 with venv, and the network)`
  const wanted = readFileSync(join(folder, 'requirements.txt'), 'utf8')
  return readFileSync(installed, 'utf8') === wanted
    ? false
    : `the Python clients are of other versions than requirements.txt says: ${installLine}`
})()

/** Runs one peer: the order goes in as JSON, its report comes out as JSON; a peer that raises is an error. */
export function runPeer(script: string, order: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = spawn(python, [join(folder, script)], { stdio: ['pipe', 'pipe', 'pipe'] })
    let [out, words] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (words = (words + text).slice(-6000)))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(out))
      else reject(new Error(`${script} ended with ${code ?? 'a signal'}:\n${words}`))
    })
    child.stdin.end(JSON.stringify(order))
  })
}
