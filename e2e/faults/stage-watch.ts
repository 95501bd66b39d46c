import type { LogLine } from '../rig/runner-process.ts'

/** Hears from the runner's own log when a job enters a stage. */
export class StageWatch {
  readonly #listeners = new Set<(stage: string) => void>()

  read(line: LogLine): void {
    if (line['msg'] !== 'stage') return
    for (const listener of this.#listeners) listener(String(line['stage']))
  }

  /** Resolves at the very moment the next job enters the stage. */
  enters(stage: string): Promise<void> {
    return new Promise((resolve) => {
      const listener = (entered: string) => {
        if (entered !== stage) return
        this.#listeners.delete(listener)
        resolve()
      }
      this.#listeners.add(listener)
    })
  }
}
