import { runnerBeatMs } from '@kensa/contract/runner'
import type { Db } from '@kensa/db/client/types'
import type { Log } from '../log.ts'
import { type RunnerFacts, type RunnerVitals, removeRunner, saveRunner } from './save-runner.ts'

export type RegistrationOptions = {
  db: Db
  facts: RunnerFacts
  readVitals(): Promise<RunnerVitals>
  log: Log
  everyMs?: number
}

export type Registration = {
  /** Takes the runner off the list; one that ends otherwise falls silent and is swept. */
  stop(): Promise<void>
}

/** Tells the fleet that this runner lives, again and again. That it cannot is logged and tried again; work never waits for it. */
export function startRegistration({ db, facts, readVitals, log, everyMs = runnerBeatMs }: RegistrationOptions): Registration {
  let timer: NodeJS.Timeout | undefined
  let stopping = false
  let failures = 0

  async function beat(): Promise<void> {
    try {
      await saveRunner(db, facts, await readVitals())
      if (failures > 0) log.info({ failures }, 'this runner is listed again')
      failures = 0
    } catch (err) {
      failures += 1
      if (failures === 1) log.warn({ err }, 'this runner could not be listed: it works on, and tries again')
    }
    if (!stopping) timer = setTimeout(next, everyMs)
  }
  let beating: Promise<void>
  function next(): void {
    beating = beat()
  }
  beating = beat()

  return {
    async stop() {
      stopping = true
      clearTimeout(timer)
      await beating
      await removeRunner(db, facts.id).catch((err: unknown) => log.warn({ err }, 'this runner could not be taken off the list'))
    },
  }
}
