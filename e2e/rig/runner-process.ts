import { fileURLToPath } from 'node:url'
import { type ChildPart, startChildPart } from '@kensa/local/parts/child-part'

export type LogLine = Record<string, unknown>

export type RunnerProcess = {
  pid(): number
  /** Address of its private door. */
  url(): string
  /** Process ids of its children now; empty lists while it is being started again. */
  children(): Promise<{ engine: number[]; media: number[] }>
  /** Resolves when a process other than `pid` is ready. */
  replaced(pid: number): Promise<void>
  stop(): Promise<void>
}

const file = fileURLToPath(new URL('../../gpu-runner/src/main.ts', import.meta.url))

/** A runner as its service runs it: a process of its own, started again when it ends by itself. */
export async function startRunnerProcess(env: Record<string, string>, onLine: (line: LogLine) => void = () => {}): Promise<RunnerProcess> {
  let stopped = false
  let part: ChildPart | undefined
  const waiting = new Set<() => void>()

  async function start(): Promise<void> {
    const started = await startChildPart({
      file,
      env,
      log: (text) => onLine(parse(text)),
      onExit: () => (stopped ? undefined : void start()),
    })
    part = started
    for (const wake of waiting) wake()
    if (stopped) await started.stop()
  }
  await start()

  const url = () => `http://127.0.0.1:${part?.ready['encodePort']}`
  return {
    pid: () => part?.pid ?? 0,
    url,
    async children() {
      try {
        const health = await fetch(`${url()}/healthz`)
        return ((await health.json()) as { children: { engine: number[]; media: number[] } }).children
      } catch {
        return { engine: [], media: [] }
      }
    },
    async replaced(pid) {
      while (part?.pid === pid) {
        await new Promise<void>((resolve) => {
          waiting.add(resolve)
        })
      }
    },
    async stop() {
      stopped = true
      await part?.stop()
    },
  }
}

function parse(text: string): LogLine {
  try {
    return JSON.parse(text) as LogLine
  } catch {
    return { msg: text }
  }
}
