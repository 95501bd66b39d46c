import { type ChildProcess, fork } from 'node:child_process'
import { KensaError } from '@kensa/contract/errors'
import { residentBytes } from '../resident-memory.ts'
import { networkCage } from './network-cage.ts'
import type { ChildSetup, FromChild, Task, ToChild } from './protocol.ts'
import type { ChildDeath, DecodedItem, MediaFacts, OcrPage } from './types.ts'

export type WorkerLimits = { memoryBytesMax: number; silenceMsMax: number; itemsInFlightMax: number; onDeath?: (death: ChildDeath) => void }
export type WorkerItem = { item: DecodedItem; nextIndex: number }
export type WorkerValue = MediaFacts | Uint8Array | OcrPage | null

/** The process ended by itself or was killed from outside. */
export class WorkerCrash extends Error {
  readonly signal: string | null
  /** Whether it had come as far as taking tasks. */
  readonly started: boolean
  constructor(signal: string | null, exitCode: number | null, started: boolean) {
    super(`the decoding process ended (${signal ?? `exit code ${exitCode}`})`)
    this.signal = signal
    this.started = started
  }
}

export type Worker = {
  readonly pid: number
  readonly alive: boolean
  /** One task at a time. Ending the iteration early kills the process. */
  run(task: Task, signal: AbortSignal | undefined): AsyncGenerator<WorkerItem, WorkerValue>
  kill(): void
}

const watchMs = 50

/** Forks one decoding process, in a process group of its own so that killing it takes its helpers along. */
export function startWorker(setup: ChildSetup, limits: WorkerLimits): Worker {
  const child = forkChild(setup)
  const pid = child.pid ?? 0
  const helpers = new Set<number>()
  let alive = child.pid !== undefined
  let started = false
  let stderrTail = ''
  let task: { events: FromChild[]; ended: Error | null; wake: () => void; movedAt: number; ahead: number } | null = null

  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderrTail = (stderrTail + text).slice(-4000)
  })
  child.on('message', (message: FromChild) => {
    if (message.type === 'ready') {
      started = true
    } else if (message.type === 'helper') {
      if (message.alive) helpers.add(message.pid)
      else helpers.delete(message.pid)
    } else if (task) {
      if (message.type === 'item') task.ahead += 1
      task.movedAt = Date.now()
      task.events.push(message)
      task.wake()
    }
  })
  child.on('error', () => end('crash', null, null, new WorkerCrash(null, null, started)))
  child.on('exit', (exitCode, signal) => end('crash', signal, exitCode, new WorkerCrash(signal, exitCode, started)))

  function end(reason: ChildDeath['reason'], signal: string | null, exitCode: number | null, error: Error): void {
    if (!alive) return
    alive = false
    killGroup(child, helpers)
    if (task) {
      limits.onDeath?.({ pid, reason, signal, exitCode, stderrTail })
      task.ended = error
      task.wake()
    }
  }

  function watch(): void {
    if (!task) return
    const bytes = [pid, ...helpers].reduce((sum, each) => sum + residentBytes(each), 0)
    if (bytes > limits.memoryBytesMax) {
      const detail = `Decoding this file takes more than ${Math.round(limits.memoryBytesMax / 1048576)} MiB of memory.`
      end('memory', null, null, new KensaError('decode_out_of_memory', detail))
    } else if (task.ahead < limits.itemsInFlightMax && Date.now() - task.movedAt > limits.silenceMsMax) {
      const detail = `Decoding this file gave nothing for ${limits.silenceMsMax / 1000} s.`
      end('silence', null, null, new KensaError('decode_timeout', detail))
    }
  }

  async function* run(work: Task, signal: AbortSignal | undefined): AsyncGenerator<WorkerItem, WorkerValue> {
    signal?.throwIfAborted()
    if (!alive) throw new WorkerCrash(null, null, started)
    if (task) throw new Error('a decoding process takes one task at a time')
    const current = { events: [] as FromChild[], ended: null as Error | null, wake: () => {}, movedAt: Date.now(), ahead: 0 }
    task = current
    const timer = setInterval(watch, watchMs)
    const onAbort = () => current.wake()
    signal?.addEventListener('abort', onAbort)
    let finished = false
    try {
      tell(child, { type: 'task', task: work })
      for (;;) {
        signal?.throwIfAborted()
        const event = current.events.shift()
        if (event?.type === 'done' || event?.type === 'failed') {
          finished = true
          if (event.type === 'failed') throw new KensaError(event.code, event.detail)
          return event.value
        }
        if (event?.type === 'item') {
          yield { item: event.item, nextIndex: event.nextIndex }
          current.ahead -= 1
          current.movedAt = Date.now()
          tell(child, { type: 'taken' })
        } else if (current.ended) {
          throw current.ended
        } else {
          const { promise, resolve } = Promise.withResolvers<void>()
          current.wake = resolve
          await promise
        }
      }
    } finally {
      clearInterval(timer)
      signal?.removeEventListener('abort', onAbort)
      task = null
      if (!finished && alive) {
        alive = false
        killGroup(child, helpers)
      }
    }
  }

  return {
    pid,
    get alive() {
      return alive
    },
    run,
    kill: () => end('crash', 'SIGKILL', null, new WorkerCrash('SIGKILL', null, started)),
  }
}

/** The child gets no secret, no address and no PATH: only what the loader and the decoders read. */
function forkChild(setup: ChildSetup): ChildProcess {
  const [cage, ...cageArguments] = networkCage()
  const nodeArguments = ['--max-old-space-size=256', '--disable-warning=ExperimentalWarning']
  const keep = ['LD_LIBRARY_PATH', 'SYSTEMROOT', 'TMPDIR', 'TEMP', 'NODE_V8_COVERAGE']
  const kept = keep.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]))
  return fork(new URL('./child.ts', import.meta.url), [JSON.stringify(setup)], {
    serialization: 'advanced',
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...Object.fromEntries(kept), MALLOC_ARENA_MAX: '2' },
    ...(cage ? { execPath: cage, execArgv: [...cageArguments, process.execPath, ...nodeArguments] } : { execArgv: nodeArguments }),
  })
}

function tell(child: ChildProcess, message: ToChild): void {
  if (child.connected) child.send(message, () => {})
}

function killGroup(child: ChildProcess, helpers: ReadonlySet<number>): void {
  if (child.pid === undefined) return
  for (const target of process.platform === 'win32' ? [child.pid, ...helpers] : [-child.pid]) {
    try {
      process.kill(target, 'SIGKILL')
    } catch {
      // It is gone already.
    }
  }
}
