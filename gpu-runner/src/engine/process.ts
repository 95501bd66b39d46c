import { type ChildProcess, fork } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { KensaError } from '@kensa/contract/errors'
import type { Log } from '../log.ts'
import type { ChildAnswer, ChildRequest, Device } from './protocol.ts'

export type EngineProcessOptions = {
  device: Device
  intraOpNumThreads: number
  /** No answer for this long while one is owed: the child is taken for hung and killed. */
  answerTimeoutMs: number
  /** The same while a model is being loaded, or the child started. */
  loadTimeoutMs: number
  log: Log
  onRestart?: () => void
}

export type EngineProcess = {
  ask(request: Unnumbered<ChildRequest>): Promise<ChildAnswer>
  pid(): number | undefined
  /** Names of the models that the child of this moment holds. */
  loadedModels(): string[]
  close(): Promise<void>
}

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never
type Owed = { request: ChildRequest; tries: number; resolve: (answer: ChildAnswer) => void; reject: (error: Error) => void }

const triesMax = 2
const childFile = fileURLToPath(new URL('./child.ts', import.meta.url))

/** Keeps one engine child alive. A request that was in flight when the child died is asked once more, then `model_unavailable`. */
export function startEngineProcess(options: EngineProcessOptions): EngineProcess {
  const owed = new Map<number, Owed>()
  let child: ChildProcess | undefined
  let ready = false
  /** Names by file. */
  let loaded = new Map<string, string>()
  let lastId = 0
  let failedStarts = 0
  let closing = false
  let watchdog: NodeJS.Timeout | undefined
  let restart: NodeJS.Timeout | undefined

  function arm(): void {
    clearTimeout(watchdog)
    const [first] = owed.values()
    if (!child || (ready && !first)) return
    const loading = !ready || !first || first.request.kind === 'load' || !loaded.has(first.request.model.file)
    const timeoutMs = loading ? options.loadTimeoutMs : options.answerTimeoutMs
    watchdog = setTimeout(() => {
      options.log.error({ pid: child?.pid, timeoutMs, model: first?.request.model.name }, 'engine child does not answer: killed')
      child?.kill('SIGKILL')
    }, timeoutMs)
  }

  function deliver(entry: Owed): void {
    entry.tries++
    child?.send(entry.request, (error) => {
      if (error) options.log.warn({ err: error }, 'engine child did not take a request')
    })
  }

  function onAnswer(answer: ChildAnswer): void {
    if (answer.kind === 'ready') {
      ready = true
      failedStarts = 0
      for (const entry of owed.values()) deliver(entry)
      return arm()
    }
    const entry = owed.get(answer.id)
    if (!entry) return
    owed.delete(answer.id)
    if (answer.kind === 'error') {
      options.log.error({ model: entry.request.model.name, reason: answer.message }, 'engine refused a request')
      const cause = new Error(answer.message)
      entry.reject(new KensaError('model_unavailable', `The model ${entry.request.model.name} could not answer.`, { cause }))
    } else {
      loaded.set(entry.request.model.file, entry.request.model.name)
      entry.resolve(answer)
    }
    arm()
  }

  function onGone(gone: ChildProcess, code: number | null, signal: NodeJS.Signals | null): void {
    if (gone !== child) return
    clearTimeout(watchdog)
    child = undefined
    loaded = new Map()
    if (!ready) failedStarts++
    ready = false
    for (const [id, entry] of owed) {
      if (entry.tries < triesMax && !closing) continue
      owed.delete(id)
      entry.reject(new KensaError('model_unavailable', `The engine stopped twice while ${entry.request.model.name} was running.`))
    }
    if (closing) return
    options.log.warn({ code, signal, owed: owed.size }, 'engine child ended: starting another')
    options.onRestart?.()
    restart = setTimeout(spawn, failedStarts === 0 ? 0 : Math.min(5_000, 100 * 2 ** failedStarts))
  }

  function spawn(): void {
    const started = fork(childFile, [options.device, String(options.intraOpNumThreads)], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    child = started
    // ONNX Runtime explains itself on stderr only.
    if (started.stderr) createInterface({ input: started.stderr }).on('line', (line) => options.log.debug({ line }, 'engine child says'))
    started.on('message', (answer) => onAnswer(answer as ChildAnswer))
    started.once('error', (error) => options.log.error({ err: error }, 'engine child error'))
    started.once('exit', (code, signal) => onGone(started, code, signal))
    arm()
  }
  spawn()

  return {
    ask(request) {
      if (closing) return Promise.reject(new KensaError('model_unavailable', 'The engine is stopping.'))
      const id = ++lastId
      return new Promise((resolve, reject) => {
        const entry: Owed = { request: { ...request, id } as ChildRequest, tries: 0, resolve, reject }
        owed.set(id, entry)
        if (ready) deliver(entry)
        if (owed.size === 1) arm()
      })
    },
    pid: () => child?.pid,
    loadedModels: () => [...loaded.values()],
    async close() {
      closing = true
      clearTimeout(restart)
      clearTimeout(watchdog)
      const last = child
      if (!last) return
      const gone = new Promise((resolve) => last.once('exit', resolve))
      last.kill('SIGKILL')
      await gone
    },
  }
}
