import { type JobMessage, jobMessageSchema } from '@kensa/contract/job-message'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Queue, QueueMessage } from './ports/queue.ts'

/** What becomes of a message: only the consumer acts on it. */
export type Disposition =
  | { kind: 'ack' }
  /** Comes again after so many seconds. */
  | { kind: 'later'; seconds: number }
  /** Another delivery of it is under way: not touched. */
  | { kind: 'leave' }

export type ConsumerOptions = {
  queue: Queue
  concurrency: number
  visibilityTimeoutS: number
  /** The signal aborts when the runner stops: give the job back and return. */
  handle(message: JobMessage, receiveCount: number, signal: AbortSignal): Promise<Disposition>
  /** The queue was silent for a while: look for work whose message got lost. */
  handleSilence(signal: AbortSignal): Promise<void>
  log: Log
  metrics: Metrics
}

export type Consumer = { stop(): Promise<void> }

const waitSecondsMax = 20
const pauseAfterErrorMs = 2_000

/**
 * Receives as many messages as it has free places, keeps them hidden while they are served, and acknowledges. sqs-consumer was passed
 * over: it waits for a whole batch before it asks again, and its abort cancels the acknowledgements too.
 */
export function startConsumer(options: ConsumerOptions): Consumer {
  const { queue, concurrency, visibilityTimeoutS, log, metrics } = options
  const stopping = new AbortController()
  let places = concurrency
  let placeFreed = () => {}

  async function parse(message: QueueMessage): Promise<JobMessage | undefined> {
    metrics.queueAgeS.observe((Date.now() - message.sentAtMs) / 1000)
    const parsed = jobMessageSchema.safeParse(parseJson(message.body))
    if (parsed.success) return parsed.data
    // Postgres holds the jobs, so a message that names none loses nothing; the log keeps its text.
    log.error({ messageId: message.id, body: message.body.slice(0, 1000) }, 'message is not a job message: removed')
    metrics.messages.inc({ outcome: 'garbage' })
    await queue.remove(message)
    return undefined
  }

  async function serve(message: QueueMessage, job: JobMessage): Promise<void> {
    const beat = () =>
      queue.hide(message, visibilityTimeoutS).catch((err: unknown) => log.warn({ err, jobId: job.jobId }, 'message heartbeat failed'))
    const heartbeat = setInterval(() => void beat(), (visibilityTimeoutS * 1000) / 3)
    let disposition: Disposition
    try {
      disposition = await options.handle(job, message.receiveCount, stopping.signal)
    } catch (err) {
      log.error({ err, jobId: job.jobId }, 'job could not be handled')
      disposition = { kind: 'later', seconds: visibilityTimeoutS }
    }
    clearInterval(heartbeat)
    try {
      metrics.messages.inc({ outcome: disposition.kind })
      if (disposition.kind === 'ack') await queue.remove(message)
      if (disposition.kind === 'later') await queue.hide(message, disposition.seconds)
    } catch (err) {
      // The message comes again by itself and finds the jobs as they are then.
      log.warn({ err, jobId: job.jobId }, 'message could not be settled')
    }
  }

  function take(work: () => Promise<void>): void {
    places--
    void work()
      .catch((err: unknown) => log.error({ err }, 'work could not be looked for'))
      .finally(() => {
        places++
        placeFreed()
      })
  }

  async function receiveMore(): Promise<void> {
    const messages = await queue.receive(places, waitSecondsMax, stopping.signal)
    for (const message of messages) {
      const job = await parse(message)
      if (job) take(() => serve(message, job))
    }
    if (messages.length === 0 && !stopping.signal.aborted) take(() => options.handleSilence(stopping.signal))
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      if (places === 0) {
        await new Promise<void>((resolve) => {
          placeFreed = resolve
        })
        continue
      }
      try {
        await receiveMore()
      } catch (err) {
        if (stopping.signal.aborted) return
        log.error({ err }, 'queue could not be read')
        await pause(pauseAfterErrorMs, stopping.signal)
      }
    }
  }

  const looping = loop()
  return {
    async stop() {
      stopping.abort(new Error('the runner is stopping'))
      placeFreed()
      await looping
      while (places < concurrency) {
        await new Promise<void>((resolve) => {
          placeFreed = resolve
        })
      }
    },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
