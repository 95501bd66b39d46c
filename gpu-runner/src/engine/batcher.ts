import type { EngineGraph } from './protocol.ts'

/** A query has a person waiting for it; ingest rows fill what is left. */
export type Priority = 'query' | 'ingest'

export type BatchPolicy = {
  /** Rows of one model that go together at most. */
  rowsMax: number
  /** How long the oldest ingest row waits for others when the engine has nothing else to do. Queries never wait. */
  waitMsMax: number
  /** Batches given to the child at once: 2 keep it busy while an answer travels. */
  inFlightMax: number
}

type Waiting<Row, Output> = {
  model: EngineGraph
  row: Row
  priority: Priority
  sinceMs: number
  resolve: (output: Output) => void
  reject: (error: unknown) => void
  /** Stops listening to the caller's signal. */
  settled: () => void
}

export type RunBatch<Row, Output> = (model: EngineGraph, rows: Row[]) => Promise<Output[]>

export type BatcherOptions<Row> = {
  now?: () => number
  /** Told of each row that leaves the queue, with how long it waited. */
  onTaken?: (model: EngineGraph, priority: Priority, waitedMs: number) => void
  /** Whether two rows of one model fit into one batch; by default all do. */
  isAlike?: (a: Row, b: Row) => boolean
}

/** Joins rows of all jobs and queries into batches of one model each, first come first served, queries before ingest. */
export function createBatcher<Row, Output>(policy: BatchPolicy, run: RunBatch<Row, Output>, options: BatcherOptions<Row> = {}) {
  type Entry = Waiting<Row, Output>
  const { now = () => performance.now(), onTaken = () => {}, isAlike = () => true } = options
  const waiting: Record<Priority, Entry[]> = { query: [], ingest: [] }
  let inFlight = 0
  let timer: NodeJS.Timeout | undefined

  function alike(a: Entry, b: Entry): boolean {
    return a.model.file === b.model.file && isAlike(a.row, b.row)
  }

  const rowsMaxOf = ({ rowsMax = policy.rowsMax }: EngineGraph) => Math.min(rowsMax, policy.rowsMax)

  function take(queue: Entry[], first: Entry): Entry[] {
    const batch: Entry[] = []
    const rest: Entry[] = []
    for (const entry of queue) (alike(entry, first) && batch.length < rowsMaxOf(first.model) ? batch : rest).push(entry)
    queue.splice(0, queue.length, ...rest)
    for (const { model, priority, sinceMs, settled } of batch) {
      settled()
      onTaken(model, priority, now() - sinceMs)
    }
    return batch
  }

  function next(): Entry[] | undefined {
    const [query] = waiting.query
    if (query) return take(waiting.query, query)
    const [first] = waiting.ingest
    if (!first) return undefined
    const leftMs = first.sinceMs + policy.waitMsMax - now()
    const company = waiting.ingest.filter((entry) => alike(entry, first)).length
    if (company >= rowsMaxOf(first.model) || leftMs <= 0) return take(waiting.ingest, first)
    timer ??= setTimeout(() => {
      timer = undefined
      dispatch()
    }, leftMs)
    return undefined
  }

  function dispatch(): void {
    while (inFlight < policy.inFlightMax) {
      const batch = next()
      const [first] = batch ?? []
      if (!batch || !first) return
      inFlight++
      run(
        first.model,
        batch.map((entry) => entry.row),
      )
        .then(
          (outputs) => {
            for (const [i, entry] of batch.entries()) entry.resolve(outputs[i] as Output)
          },
          (error) => {
            for (const entry of batch) entry.reject(error)
          },
        )
        .finally(() => {
          inFlight--
          dispatch()
        })
    }
  }

  return {
    /** A row of a job that was canceled leaves the queue at once; one that runs already is answered, and nobody listens. */
    add(model: EngineGraph, row: Row, priority: Priority, signal?: AbortSignal): Promise<Output> {
      if (signal?.aborted) return Promise.reject(signal.reason)
      return new Promise((resolve, reject) => {
        const entry: Entry = { model, row, priority, sinceMs: now(), resolve, reject, settled: () => {} }
        if (signal) {
          const leave = () => {
            const at = waiting[priority].indexOf(entry)
            if (at >= 0) waiting[priority].splice(at, 1)
            reject(signal.reason)
          }
          signal.addEventListener('abort', leave, { once: true })
          entry.settled = () => signal.removeEventListener('abort', leave)
        }
        waiting[priority].push(entry)
        dispatch()
      })
    },
    /** Rows that wait, for metrics and tests. */
    waitingRows: () => waiting.query.length + waiting.ingest.length,
  }
}
