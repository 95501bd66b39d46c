import type { JobMessage } from '@kensa/contract/job-message'

/** A message that no runner could settle, as it was sent. */
export type DeadMessage = { body: string; receipt: string }

/** Wakes a runner for a job. Sending twice is harmless: the job's row decides. */
export interface JobQueue {
  send(message: JobMessage): Promise<void>
  /** Messages of the dead-letter queue, ten at most; none when it is empty. They come again unless they are removed. */
  receiveDead(): Promise<DeadMessage[]>
  removeDead(message: DeadMessage): Promise<void>
}
