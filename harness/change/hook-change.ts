import { spawn } from 'node:child_process'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { ChangeHooks } from '../target/target.ts'
import type { ChangeOrder, ChangeOutcome, CountryChange } from './country-change.ts'

/** Characters of what a hook said that a message shows. */
const shownCharacters = 300

/** Changes a country by the hooks of its target file. @returns undefined where the file has none */
export function hookChange(hooks: ChangeHooks | undefined): CountryChange | undefined {
  if (hooks === undefined) return undefined
  return async (order) => {
    const hook = hooks[order.change] ?? hooks.every
    if (hook === undefined) return { done: false, why: `the target file has no hook for ${order.change}` }
    if (hook.command !== undefined) return await byCommand(hook.command, hook.timeoutSeconds, order)
    if (hook.url !== undefined) return await byUrl(hook.url, hook.timeoutSeconds, order)
    return { done: false, why: 'nobody can be asked here: run it from a terminal' }
  }
}

const said = (text: string): string =>
  text.trim() === '' ? 'it said nothing' : `it said: ${text.trim().slice(-shownCharacters)}`

/** Runs a program; `{change}` and `{action}` in its arguments are filled in, the whole order is on its standard input. */
function byCommand(command: readonly string[], timeoutSeconds: number, order: ChangeOrder): Promise<ChangeOutcome> {
  const [program = '', ...args] = command.map((part) =>
    part.replaceAll('{change}', order.change).replaceAll('{action}', order.action),
  )
  return new Promise((resolve) => {
    // A group of its own, so that a hook that hangs is ended with all that it started.
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], detached: true })
    let words = ''
    const end = (outcome: ChangeOutcome): void => {
      clearTimeout(timer)
      resolve(outcome)
    }
    const timer = setTimeout(() => {
      endGroup(child.pid)
      end({ done: false, why: `the hook ${program} did not end within ${timeoutSeconds} s; ${said(words)}` })
    }, timeoutSeconds * 1000)
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        words = (words + chunk).slice(-4000)
      })
    child.stdin.on('error', () => undefined) // a program that reads no order closes it
    child.stdin.end(`${JSON.stringify(order)}\n`)
    child.once('error', ({ message }) => {
      end({ done: false, why: `the hook ${program} cannot be started: ${message}` })
    })
    child.once('close', (code, signal) => {
      const how = code === null ? `was ended by ${String(signal)}` : `ended with ${code}`
      end(code === 0 ? { done: true } : { done: false, why: `the hook ${program} ${how}; ${said(words)}` })
    })
  })
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** POSTs the order as JSON; any 2xx is done. */
function byUrl(url: string, timeoutSeconds: number, order: ChangeOrder): Promise<ChangeOutcome> {
  const where = new URL(url).origin // the path may hold a secret
  return new Promise((resolve) => {
    const end = (outcome: ChangeOutcome): void => {
      clearTimeout(timer)
      resolve(outcome)
    }
    const outgoing = (url.startsWith('https:') ? httpsRequest : httpRequest)(url, {
      method: 'POST',
      agent: false,
      headers: { 'Content-Type': 'application/json' },
    })
    const timer = setTimeout(() => {
      outgoing.destroy()
      end({ done: false, why: `the hook at ${where} did not answer within ${timeoutSeconds} s` })
    }, timeoutSeconds * 1000)
    outgoing.on('error', ({ message }) => {
      end({ done: false, why: `the hook at ${where} gave no answer: ${message}` })
    })
    outgoing.once('response', (incoming) => {
      let words = ''
      incoming.setEncoding('utf8').on('data', (chunk: string) => {
        words = (words + chunk).slice(0, 4000)
      })
      incoming.once('error', ({ message }) => {
        end({ done: false, why: `the hook at ${where} was cut: ${message}` })
      })
      incoming.once('end', () => {
        const status = incoming.statusCode ?? 0
        const well = status >= 200 && status < 300
        end(well ? { done: true } : { done: false, why: `the hook at ${where} answered ${status}; ${said(words)}` })
      })
    })
    outgoing.end(JSON.stringify(order))
  })
}
