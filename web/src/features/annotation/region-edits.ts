import { ApiError } from '../../api/api-error.ts'
import type { Region } from '../../api/types.ts'
import { applyOp, type Change, inverseOf, mergeChanges, type Op, type Place } from './region-ops.ts'

/** The API as the edits need it. Calls with one `key` are answered once. */
export type RegionApi = {
  create: (op: Op & { kind: 'create' }, key: string) => Promise<Region>
  change: (id: string, version: number, change: Change, key: string) => Promise<Region>
  remove: (id: string, version: number) => Promise<void>
}

export type RegionEditsOptions = {
  api: RegionApi
  /** Regions of a frame as the page shows them. */
  read: (frameId: string) => readonly Region[] | undefined
  write: (frameId: string, regions: Region[]) => void
  /** Reads them from the API again. */
  reload: (frameId: string) => void
  /** An edit that was not saved and will not be. */
  onRefused: (error: unknown) => void
}

export type EditsState = {
  /** Edits that are not saved yet. */
  unsaved: number
  /** Saving stands still until the API answers again. */
  stuck: boolean
}

type Entry = { undo: Op; redo: Op; merge: string | undefined; at: number }
type Queued = { op: Op; key: string }

const undoMax = 200
/** Presses of an arrow that follow each other so soon are taken back together. */
const mergeWithinMs = 1_000
const retryMs = 10_000

/**
 * Edits of regions: shown at once, saved one after another in the order they were made, each to the version that the one before made. What
 * can't be saved just now waits and is tried again; what is refused is dropped, and the frame read anew. Each frame has its own undo.
 */
export function createRegionEdits({ api, read, write, reload, onRefused }: RegionEditsOptions) {
  const queue: Queued[] = []
  const versions = new Map<string, number>()
  /** What an id has become: the page's own one became the API's, a deleted one that was drawn again. */
  const became = new Map<string, string>()
  const undos = new Map<string, Entry[]>()
  const redos = new Map<string, Entry[]>()
  const listeners = new Set<() => void>()
  const outdated = new Set<string>()
  let running = false
  let stuck = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let state: EditsState = { unsaved: 0, stuck: false }

  const tell = () => {
    if (state.unsaved === queue.length && state.stuck === stuck) return
    state = { unsaved: queue.length, stuck }
    for (const listener of listeners) listener()
  }
  const idOf = (id: string): string => {
    let at = id
    for (let next = became.get(at); next !== undefined; next = became.get(at)) at = next
    return at
  }
  const regionOf = (frameId: string, id: string) => read(frameId)?.find((region) => region.id === idOf(id))

  /** Shows an edit and has it saved. */
  function apply(op: Op): void {
    let shown: Op = { ...op, id: idOf(op.id) }
    if (op.kind === 'create') {
      const id = `new_${crypto.randomUUID()}`
      became.set(idOf(op.id), id)
      shown = { ...op, id }
    }
    write(op.frameId, applyOp(read(op.frameId) ?? [], shown, new Date().toISOString()))
    const last = queue.at(-1)
    const waits = queue.length > 1 || !running
    if (shown.kind === 'change' && last?.op.kind === 'change' && idOf(last.op.id) === shown.id && waits)
      // Another body is another call.
      Object.assign(last, { op: { ...last.op, change: mergeChanges(last.op.change, shown.change) }, key: crypto.randomUUID() })
    else queue.push({ op: shown, key: crypto.randomUUID() })
    tell()
    void run()
  }

  async function run(): Promise<void> {
    if (running) return
    running = true
    clearTimeout(timer)
    try {
      for (let next = queue[0]; next !== undefined; next = queue[0]) {
        try {
          await save(next)
          stuck = false
          queue.shift()
        } catch (error) {
          if (mayPass(error)) {
            stuck = true
            timer = setTimeout(run, retryMs)
            return
          }
          const { frameId, id } = next.op
          for (let k = queue.length - 1; k >= 0; k--) if (idOf(queue[k]?.op.id ?? '') === idOf(id)) queue.splice(k, 1)
          forget(frameId, id)
          outdated.add(frameId)
          onRefused(error)
        }
        tell()
      }
    } finally {
      running = false
      for (const frameId of outdated) reload(frameId)
      outdated.clear()
      tell()
    }
  }

  async function save({ op, key }: Queued): Promise<void> {
    if (op.kind === 'create') {
      const made = await api.create(op, key)
      became.set(op.id, made.id)
      versions.set(made.id, made.version)
      replace(op.frameId, op.id, (shown) => ({ ...shown, id: made.id, version: made.version, createdAt: made.createdAt }))
      return
    }
    const id = idOf(op.id)
    const version = versions.get(id) ?? regionOf(op.frameId, id)?.version ?? 1
    if (op.kind === 'delete') {
      await api.remove(id, version).catch((error: unknown) => {
        // Somebody was quicker.
        if (!(error instanceof ApiError && error.status === 404)) throw error
      })
      versions.set(id, version + 1)
      replace(op.frameId, id, (shown) => ({ ...shown, version: version + 1 }))
      return
    }
    const changed = await api.change(id, version, op.change, key)
    versions.set(id, changed.version)
    replace(op.frameId, id, (shown) => ({ ...shown, version: changed.version, changedAt: changed.changedAt }))
  }

  function replace(frameId: string, id: string, change: (region: Region) => Region): void {
    const regions = read(frameId)
    if (regions !== undefined)
      write(
        frameId,
        regions.map((region) => (region.id === id ? change(region) : region)),
      )
  }

  /** Nothing of a region that was changed elsewhere is taken back by us. */
  function forget(frameId: string, id: string): void {
    versions.delete(idOf(id))
    for (const stack of [undos.get(frameId), redos.get(frameId)])
      for (let k = (stack?.length ?? 0) - 1; k >= 0; k--) if (idOf(stack?.[k]?.undo.id ?? '') === idOf(id)) stack?.splice(k, 1)
  }

  function edit(op: Op, merge?: string): void {
    const undo = inverseOf(op, regionOf(op.frameId, op.id))
    if (undo === undefined) return
    const stack = undos.get(op.frameId) ?? []
    undos.set(op.frameId, stack)
    redos.delete(op.frameId)
    const last = stack.at(-1)
    const at = Date.now()
    if (
      merge !== undefined &&
      last?.merge === merge &&
      last.redo.kind === 'change' &&
      op.kind === 'change' &&
      at - last.at < mergeWithinMs
    ) {
      last.redo = { ...op, change: mergeChanges(last.redo.change, op.change) }
      last.at = at
    } else {
      stack.push({ undo, redo: op, merge, at })
      if (stack.length > undoMax) stack.shift()
    }
    apply(op)
  }

  function step(from: Map<string, Entry[]>, to: Map<string, Entry[]>, frameId: string, which: 'undo' | 'redo'): Op | undefined {
    const entry = from.get(frameId)?.pop()
    if (entry === undefined) return undefined
    const stack = to.get(frameId) ?? []
    to.set(frameId, stack)
    stack.push({ ...entry, merge: undefined })
    apply(entry[which])
    for (const listener of listeners) listener()
    return entry[which]
  }

  return {
    /** Draws a region; gives the page's own id of it. */
    create(frameId: string, labelId: string, place: Place): string {
      const id = `drawn_${crypto.randomUUID()}`
      edit({ kind: 'create', frameId, id, labelId, place })
      return id
    },
    change: (frameId: string, id: string, change: Change, merge?: string) =>
      edit({ kind: 'change', frameId, id, change }, merge && `${merge} ${idOf(id)}`),
    remove: (frameId: string, id: string) => edit({ kind: 'delete', frameId, id }),
    undo: (frameId: string) => step(undos, redos, frameId, 'undo'),
    redo: (frameId: string) => step(redos, undos, frameId, 'redo'),
    canUndo: (frameId: string) => (undos.get(frameId)?.length ?? 0) > 0,
    canRedo: (frameId: string) => (redos.get(frameId)?.length ?? 0) > 0,
    /** What a region's id is now. */
    idOf,
    retry: () => void run(),
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    stop: () => clearTimeout(timer),
  }
}
export type RegionEdits = ReturnType<typeof createRegionEdits>

/** No answer, too many calls, or a fault of the server: the same call may work later. */
function mayPass(error: unknown): boolean {
  return !(error instanceof ApiError) || error.code === 'offline' || error.status === 429 || error.status >= 500
}
