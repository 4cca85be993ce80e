import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import type { ChangeOrder } from '../../harness/change/country-change.ts'
import type { ChangeHook, ChangeHooks } from '../../harness/target/target.ts'

/** Puts a question to whoever sits at the terminal. @returns whether it was answered with yes; undefined: nobody sits there */
export type AskPerson = (question: string, signal: AbortSignal) => Promise<boolean | undefined>

/** Asks at this process's terminal; Enter or "y" is yes. */
const askAtTerminal: AskPerson = async (question, signal) => {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return /^(y(es)?)?$/i.test((await lines.question(`\n${question}\nDone? [Y/n] `, { signal })).trim())
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return false
    throw error
  } finally {
    lines.close()
  }
}

/** What a person is told to do. */
function questionOf(words: string, { what, patient, documents }: ChangeOrder): string {
  const list = documents.map(({ uniqueId, kind, status }) => `  ${status.padEnd(10)} ${kind} ${uniqueId}`)
  return [
    words,
    `Please ${what}.`,
    `Patient ${patient.system}|${patient.value}; afterwards the documents are:`,
    ...list,
  ].join('\n')
}

/**
 * Hooks that ask a person, answered by this process: its workers have no terminal. One question at a time.
 * @returns the hooks as workers may use them
 */
export async function hooksOfPerson(
  hooks: ChangeHooks,
  ask: AskPerson = askAtTerminal,
): Promise<{ hooks: ChangeHooks; stop: () => Promise<void> }> {
  if (!Object.values(hooks).some((hook) => hook.ask !== undefined)) return { hooks, stop: () => Promise.resolve() }
  const secret = randomBytes(16).toString('hex')
  let before: Promise<unknown> = Promise.resolve()
  const server = createServer((incoming, outgoing) => {
    let body = ''
    incoming.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk
    })
    incoming.once('end', () => {
      const words = (hooks as Readonly<Record<string, ChangeHook | undefined>>)[incoming.url?.split('/')[2] ?? '']?.ask
      if (incoming.url?.startsWith(`/${secret}/`) !== true || words === undefined) {
        outgoing.writeHead(404).end()
        return
      }
      const gone = new AbortController()
      outgoing.once('close', () => {
        gone.abort()
      })
      before = before
        .then(() => ask(questionOf(words, JSON.parse(body) as ChangeOrder), gone.signal))
        .then((done) => {
          const [status, text] =
            done === true
              ? [200, 'done']
              : [409, done === false ? 'the person did not do it' : 'nobody is at a terminal who could be asked']
          outgoing.writeHead(status, { Connection: 'close' }).end(text)
        })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const asUrl = (name: string, { timeoutSeconds }: ChangeHook): ChangeHook => ({
    url: `http://127.0.0.1:${port}/${secret}/${name}`,
    timeoutSeconds,
  })
  return {
    hooks: Object.fromEntries(
      Object.entries(hooks).map(([name, hook]) => [name, hook.ask === undefined ? hook : asUrl(name, hook)]),
    ),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
