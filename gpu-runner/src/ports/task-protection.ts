import { z } from 'zod'
import type { Log } from '../log.ts'

/** Keeps the fleet from ending a runner that works: ECS ends no protected task when it scales in. */
export type TaskProtection = {
  /** A job begins: the runner is protected from the first on. Never waits and never throws: a job does not depend on it. */
  begin(): void
  /** A job ended; with the last one the protection is lifted a little later, unless another begins meanwhile. */
  end(): void
  close(): void
}

export type TaskProtectionOptions = {
  /** ECS gives it to every container as ECS_AGENT_URI; elsewhere there is nothing to protect from. */
  agentUri: string | undefined
  log: Log
  /** How long ECS keeps a protection that nobody renews, so that a hung runner does not stay for ever. */
  expiresInMinutes?: number
  renewMs?: number
  retryMs?: number
  lingerMs?: number
}

const none: TaskProtection = { begin() {}, end() {}, close() {} }
const answerSchema = z.object({ protection: z.object({ ProtectionEnabled: z.boolean() }) })
const answerMsMax = 5_000

export function openTaskProtection(options: TaskProtectionOptions): TaskProtection {
  const { agentUri, log, expiresInMinutes = 10, renewMs = 180_000, retryMs = 10_000, lingerMs = 5_000 } = options
  if (agentUri === undefined) return none
  const url = `${agentUri.replace(/\/+$/, '')}/task-protection/v1/state`
  let running = 0
  /** When the protection must be asked for again; 0 while there is none. */
  let renewAtMs = 0
  let timer: NodeJS.Timeout | undefined
  let asking = Promise.resolve()
  let closed = false

  function askIn(ms: number): void {
    clearTimeout(timer)
    if (closed) return
    timer = setTimeout(() => {
      // One question at a time, lest an older answer be the last.
      asking = asking.then(ask)
    }, ms)
    timer.unref()
  }

  async function ask(): Promise<void> {
    const wanted = running > 0
    if (closed || (!wanted && renewAtMs === 0)) return
    try {
      await putState(url, wanted ? { ProtectionEnabled: true, ExpiresInMinutes: expiresInMinutes } : { ProtectionEnabled: false })
      renewAtMs = wanted ? performance.now() + renewMs : 0
      if (wanted !== running > 0) askIn(0)
      else if (wanted) askIn(renewMs)
    } catch (err) {
      log.warn({ err, wanted }, 'task protection could not be changed; jobs go on, it is tried again')
      askIn(retryMs)
    }
  }

  return {
    begin() {
      running++
      if (running === 1) askIn(Math.max(0, renewAtMs - performance.now()))
    },
    end() {
      running--
      if (running === 0) askIn(lingerMs)
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}

/** Throws unless the agent says that the state is now as asked: a refusal comes with status 200 and a `failure`. */
async function putState(url: string, state: { ProtectionEnabled: boolean; ExpiresInMinutes?: number }): Promise<void> {
  const response = await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(state),
    signal: AbortSignal.timeout(answerMsMax),
  })
  const body = await response.text()
  const answer = response.ok ? answerSchema.safeParse(parseJson(body)) : undefined
  if (answer?.data?.protection.ProtectionEnabled !== state.ProtectionEnabled)
    throw new Error(`the ECS agent answered ${response.status}: ${body.slice(0, 300)}`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
