import { existsSync, readFileSync, readdirSync } from 'node:fs'

export interface ProcessPeak {
  pid: number
  command: string
  /** Highest resident set that the kernel counted (VmHWM), MiB. */
  mebibytes: number
}

const everyMilliseconds = 100

/** Watches a process and all below it. The kernel keeps each peak; only growth in a process's last 100 ms is missed. */
export function watchMemory(rootPid: number): { stop: () => readonly ProcessPeak[] } {
  const peaks = new Map<number, ProcessPeak>()
  const look = (): void => {
    for (const pid of familyOf(rootPid)) {
      const peak = peakOf(pid)
      if (peak !== undefined) peaks.set(pid, peak)
    }
  }
  const timer = existsSync('/proc/self/status') ? setInterval(look, everyMilliseconds) : undefined
  return {
    stop: () => {
      clearInterval(timer)
      return [...peaks.values()].sort((one, other) => other.mebibytes - one.mebibytes)
    },
  }
}

function familyOf(rootPid: number): readonly number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = /\nPPid:\s+(\d+)/.exec(textOf(`/proc/${name}/status`))?.[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const family = [rootPid]
  for (let grown = true; grown;) {
    const children = [...parents].filter(([pid, parent]) => family.includes(parent) && !family.includes(pid))
    family.push(...children.map(([pid]) => pid))
    grown = children.length > 0
  }
  return family
}

function peakOf(pid: number): ProcessPeak | undefined {
  const kibibytes = /\nVmHWM:\s+(\d+) kB/.exec(textOf(`/proc/${String(pid)}/status`))?.[1]
  if (kibibytes === undefined) return undefined
  const command = textOf(`/proc/${String(pid)}/cmdline`)
    .split('\0')
    .join(' ')
    .trim()
  return { pid, command, mebibytes: Number(kibibytes) / 1024 }
}

/** Empty when the process has ended meanwhile. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return ''
    throw error
  }
}
