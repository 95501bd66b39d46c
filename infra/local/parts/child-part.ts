import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { PartLog } from './log-stream.ts'

const endWithParent = new URL('./end-with-parent.ts', import.meta.url).href

export type ChildPart = { ready: Record<string, unknown>; pid: number; child: ChildProcess; stop: () => Promise<void> }

export type ChildPartOptions = {
  /** Program file, run by this Node. */
  file: string
  env: Record<string, string>
  log: PartLog
  /** How long the part may take until its ready line, in milliseconds. */
  readyMsMax?: number
  /** How long a stop may take before the part is killed, in milliseconds. */
  stopMsMax?: number
  /** Called when the part ends without being asked to. */
  onExit?: (code: number | null, signal: NodeJS.Signals | null) => void
}

/**
 * Starts a part of the stack as a process of its own and waits until it says that it is ready: a line of JSON with `"ready": true`.
 * The part gets only the environment it is given, with PATH and the temporary directory of this process, and ends when this process does.
 */
export async function startChildPart(options: ChildPartOptions): Promise<ChildPart> {
  const inherited = Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LD_LIBRARY_PATH'].flatMap((k) => pair(k, process.env[k])),
  )
  const child = spawn(process.execPath, ['--import', endWithParent, options.file], {
    env: { ...inherited, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let stopping = false
  let isReady = false

  const ready = new Promise<Record<string, unknown>>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${options.file} was not ready in ${options.readyMsMax ?? 60_000} ms`)),
      options.readyMsMax ?? 60_000,
    )
    createInterface({ input: child.stdout }).on('line', (line) => {
      const message = isReady ? undefined : parseReady(line)
      if (message) {
        isReady = true
        clearTimeout(timer)
        resolve(message)
      } else options.log(line)
    })
    createInterface({ input: child.stderr }).on('line', options.log)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      if (!isReady) reject(new Error(`${options.file} ended before it was ready (${signal ?? code})`))
      else if (!stopping) options.onExit?.(code, signal)
    })
  })

  async function stop(): Promise<void> {
    stopping = true
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), options.stopMsMax ?? 10_000)
    await exited
    clearTimeout(timer)
  }

  try {
    return { ready: await ready, pid: child.pid ?? 0, child, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function pair(key: string, value: string | undefined): [string, string][] {
  return value === undefined ? [] : [[key, value]]
}

function parseReady(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    const message = JSON.parse(line) as Record<string, unknown>
    return message.ready === true ? message : undefined
  } catch {
    return undefined
  }
}
