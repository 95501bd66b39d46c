import { type ChildPart, startChildPart } from './child-part.ts'
import type { PartLog } from './log-stream.ts'

export type KeptPart = { pid: () => number; stop: () => Promise<void> }

/** A part that is started again when it ends by itself, as its service does in production. */
export async function startKeptPart(file: string, env: Record<string, string>, log: PartLog): Promise<KeptPart> {
  let stopped = false
  let current: ChildPart | undefined

  async function start(): Promise<void> {
    current = await startChildPart({
      file,
      log,
      env,
      onExit: (code, signal) => {
        if (stopped) return
        log(`ended by itself (${signal ?? code}); starting it again`)
        void start().catch((error: unknown) => log(String(error)))
      },
    })
    if (stopped) await current.stop()
  }

  await start()
  return {
    pid: () => current?.pid ?? 0,
    stop: async () => {
      stopped = true
      await current?.stop()
    },
  }
}
