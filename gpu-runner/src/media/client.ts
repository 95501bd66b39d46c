import { KensaError } from '@kensa/contract/errors'
import { letGiveWay } from '../give-way.ts'
import { memoisePromise } from '../memoise-promise.ts'
import { findFfmpeg } from './find-ffmpeg.ts'
import { prepareTessdata } from './ocr/prepare-tessdata.ts'
import type { ChildSetup, Task } from './protocol.ts'
import { createSlots } from './slots.ts'
import type { DecodedItem, DecodeRequest, MediaChild, MediaChildOptions, MediaFacts, OcrPage } from './types.ts'
import { startWorker, type Worker, WorkerCrash, type WorkerItem, type WorkerLimits, type WorkerValue } from './worker.ts'

/** `givesWayBy`: steps of `nice` by which it gives way. Where cores are few, decoding ahead yields to the engine, which everything waits for, and to queries. */
type Seat = { worker: Worker | null; givesWayBy: number }

const aheadBy = 5

/** Decoding in processes of their own: a file that crashes, hangs or bloats its process costs one typed error, and the next file gets a fresh one. */
export function startMediaChild(options: MediaChildOptions = {}): MediaChild {
  const setup = chooseSetup(options)
  const limits: WorkerLimits = {
    memoryBytesMax: options.memoryBytesMax ?? 640 * 1024 * 1024,
    silenceMsMax: options.silenceMsMax ?? 60_000,
    itemsInFlightMax: options.itemsInFlightMax ?? 4,
    ...(options.onDeath ? { onDeath: options.onDeath } : {}),
  }
  const fileSeats = Array.from({ length: options.concurrency ?? 2 }, (): Seat => ({ worker: null, givesWayBy: aheadBy }))
  const querySeats: Seat[] = [{ worker: null, givesWayBy: 0 }]
  const readingSeats: Seat[] = [{ worker: null, givesWayBy: aheadBy }]
  const fileSlots = createSlots(fileSeats)
  const querySlots = createSlots(querySeats)
  const readingSlots = createSlots(readingSeats)
  const layTessdata = memoisePromise(prepareTessdata, (directory) => directory)
  const closing = new AbortController()

  /** Runs a task to its end; after a crash goes on in a fresh process from where the work stood, unless it crashes there again. */
  async function* work(slots: typeof fileSlots, first: Task, callerSignal?: AbortSignal): AsyncGenerator<DecodedItem, WorkerValue> {
    const signal = callerSignal ? AbortSignal.any([callerSignal, closing.signal]) : closing.signal
    const seat = await slots.take(signal)
    try {
      let task = first
      let crashedAt: Task | null = null
      for (;;) {
        if (!seat.worker?.alive) {
          seat.worker = startWorker(setup, limits)
          letGiveWay(seat.worker.pid, seat.givesWayBy)
        }
        const items: AsyncGenerator<WorkerItem, WorkerValue> = seat.worker.run(task, signal)
        try {
          for (;;) {
            const step = await items.next()
            if (step.done) return step.value
            if (task.kind === 'decode') task = { ...task, request: { ...task.request, fromIndex: step.value.nextIndex } }
            yield step.value.item
          }
        } catch (error) {
          if (!(error instanceof WorkerCrash)) throw error
          if (crashedAt === task) throw crashedTwice(error)
          crashedAt = task
        } finally {
          await items.return(null)
        }
      }
    } finally {
      slots.giveBack(seat)
    }
  }

  async function finish(slots: typeof fileSlots, task: Task, signal?: AbortSignal): Promise<WorkerValue> {
    const items = work(slots, task, signal)
    for (;;) {
      const step = await items.next()
      if (step.done) return step.value
    }
  }

  return {
    async probe(request, signal) {
      return (await finish(fileSlots, { kind: 'probe', request }, signal)) as MediaFacts
    },
    decode(request: DecodeRequest, signal?: AbortSignal) {
      return work(fileSlots, { kind: 'decode', request, itemsInFlightMax: limits.itemsInFlightMax }, signal)
    },
    async decodeQueryImage(bytes, pixelSize, resize, signal) {
      return (await finish(querySlots, { kind: 'query', bytes, pixelSize, resize }, signal)) as Uint8Array
    },
    async decodeStill(bytes, pixelSize, resize, signal) {
      return (await finish(fileSlots, { kind: 'still', bytes, pixelSize, resize }, signal)) as Uint8Array
    },
    async readText(bytes, signal) {
      if (setup.tessdata === null) throw new Error('startMediaChild was given no tessdata')
      await layTessdata(setup.tessdata)
      return (await finish(readingSlots, { kind: 'read', bytes }, signal)) as OcrPage
    },
    pids: () => [...fileSeats, ...querySeats, ...readingSeats].flatMap(({ worker }) => (worker?.alive ? [worker.pid] : [])),
    async close() {
      closing.abort(new KensaError('canceled', 'The runner is stopping.'))
      for (const { worker } of [...fileSeats, ...querySeats, ...readingSeats]) worker?.kill()
    },
  }
}

function chooseSetup({ videoBackend, tessdata }: MediaChildOptions): ChildSetup {
  const ffmpeg = videoBackend === 'node-av' ? null : findFfmpeg()
  if (videoBackend === 'ffmpeg' && !ffmpeg) throw new Error('ffmpeg and ffprobe 5.1 or newer are not on PATH; set FFMPEG_PATH')
  const backend = ffmpeg ? 'ffmpeg' : 'node-av'
  return {
    videoBackend: backend,
    ffmpegPath: ffmpeg?.ffmpegPath ?? null,
    ffprobePath: ffmpeg?.ffprobePath ?? null,
    tessdata: tessdata ?? null,
  }
}

/** A process that was killed from outside or never started says nothing about the file, so its job may be tried again; crashing at one place twice does. */
function crashedTwice(crash: WorkerCrash): KensaError {
  if (!crash.started) return new KensaError('internal', 'The decoding process cannot start.', { cause: crash })
  if (crash.signal === 'SIGKILL') return new KensaError('internal', 'The decoding process was killed twice.', { cause: crash })
  return new KensaError('file_corrupt', 'The decoder crashed twice at the same place of this file.', { cause: crash })
}
