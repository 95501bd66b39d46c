import { expect, it } from 'vitest'
import { ApiError } from '../../api/api-error.ts'
import type { Region } from '../../api/types.ts'
import { createRegionEdits, type RegionApi } from './region-edits.ts'
import { applyOp } from './region-ops.ts'

const box = { x: 1, y: 2, width: 30, height: 40 }
const frameId = 'frame_1'

function regionOf(more: Partial<Region> = {}): Region {
  return {
    ...{ id: 'region_1', frameId, labelId: 'label_1', box, outline: null, origin: 'machine', state: 'proposed' },
    ...{ verdictId: 'verdict_1', confidence: 0.7, version: 1, createdAt: '', changedAt: null },
    ...more,
  }
}

/** A server that keeps regions by the rules of the real one, can be unreachable, and counts its calls. */
function start(regions: Region[]) {
  let shown = regions
  const stored = new Map(regions.map((region) => [region.id, region]))
  const refused: unknown[] = []
  const calls: string[] = []
  const world = { reachable: true, made: 0 }
  const reach = async (call: string) => {
    await Promise.resolve()
    if (!world.reachable) throw new ApiError({ status: 0, code: 'offline', detail: 'no answer' })
    calls.push(call)
  }
  const find = (id: string, version: number) => {
    const region = stored.get(id)
    if (region === undefined) throw new ApiError({ status: 404, code: 'not_found', detail: 'gone' })
    if (region.version !== version) throw new ApiError({ status: 409, code: 'version_conflict', detail: 'changed' })
    return region
  }
  const api: RegionApi = {
    create: async (op, key) => {
      await reach('create')
      const known = [...stored.values()].find((region) => region.createdAt === key)
      const made = known ?? { ...(applyOp([], op, key)[0] as Region), id: `region_made_${++world.made}` }
      stored.set(made.id, made)
      return made
    },
    change: async (id, version, change) => {
      await reach('change')
      const [changed] = applyOp([find(id, version)], { kind: 'change', frameId, id, change }, '')
      stored.set(id, { ...(changed as Region), version: version + 1, changedAt: 'now' })
      return stored.get(id) as Region
    },
    remove: async (id, version) => {
      await reach('remove')
      const region = find(id, version)
      if (region.origin === 'person') stored.delete(id)
      else stored.set(id, { ...region, state: 'rejected', version: version + 1 })
    },
  }
  const edits = createRegionEdits({
    ...{ api, read: () => shown },
    write: (_, next) => {
      shown = next
    },
    reload: () => {
      shown = [...stored.values()]
    },
    onRefused: (error) => refused.push(error),
  })
  const saved = () =>
    new Promise<void>((resolve) => {
      const look = () => (edits.state().unsaved === 0 ? resolve() : undefined)
      edits.subscribe(look)
      look()
    })
  const stuck = () =>
    new Promise<void>((resolve) => {
      const look = () => (edits.state().stuck ? resolve() : undefined)
      edits.subscribe(look)
      look()
    })
  return { edits, api, stored, refused, calls, world, saved, stuck, shown: () => shown }
}

it('shows an edit at once and saves edits in order, each to the version that the last one made', async () => {
  const { edits, stored, shown, saved } = start([regionOf()])
  edits.change(frameId, 'region_1', { place: { box: { ...box, x: 5 }, outline: null } })
  expect(shown()[0]).toMatchObject({ box: { x: 5 }, state: 'accepted', version: 1 })
  edits.change(frameId, 'region_1', { labelId: 'label_2' })
  edits.change(frameId, 'region_1', { state: 'rejected' })
  await saved()
  expect(stored.get('region_1')).toMatchObject({ box: { x: 5 }, labelId: 'label_2', state: 'rejected' })
  expect(shown()[0]?.version).toBe(stored.get('region_1')?.version)
})

it('lets a region be edited before it is saved, under one id all along', async () => {
  const { edits, stored, shown, saved } = start([])
  const id = edits.create(frameId, 'label_1', { box, outline: null })
  edits.change(frameId, id, { labelId: 'label_2' })
  expect(shown()).toHaveLength(1)
  await saved()
  expect(edits.idOf(id)).toBe('region_made_1')
  expect([...stored.values()]).toMatchObject([{ id: 'region_made_1', labelId: 'label_2', version: 2 }])
  edits.remove(frameId, id)
  await saved()
  expect([stored.size, shown().length]).toEqual([0, 0])
})

it('takes edits back and does them again, also through deletions that give a region another id', async () => {
  const { edits, stored, shown, saved } = start([regionOf()])
  const id = edits.create(frameId, 'label_1', { box, outline: null })
  edits.change(frameId, id, { place: { box: { ...box, y: 9 }, outline: null } })
  edits.remove(frameId, id)
  edits.remove(frameId, 'region_1')
  await saved()
  for (let n = 0; n < 3; n++) edits.undo(frameId)
  await saved()
  const drawn = [...stored.values()].filter(({ origin }) => origin === 'person')
  expect(drawn).toMatchObject([{ box }])
  expect(edits.idOf(id)).toBe(drawn[0]?.id)
  expect(stored.get('region_1')?.state).toBe('proposed')
  for (let n = 0; n < 3; n++) edits.redo(frameId)
  await saved()
  expect([...stored.values()]).toMatchObject([{ id: 'region_1', state: 'rejected' }])
  expect([edits.canRedo(frameId), shown().length]).toEqual([false, 1])
})

it('takes presses of an arrow that follow each other back together', async () => {
  const { edits, stored, saved } = start([regionOf()])
  for (let x = 2; x < 12; x++) edits.change(frameId, 'region_1', { place: { box: { ...box, x }, outline: null } }, 'nudge')
  await saved()
  expect(stored.get('region_1')?.box.x).toBe(11)
  edits.undo(frameId)
  await saved()
  expect(stored.get('region_1')).toMatchObject({ box, state: 'proposed' })
  expect(edits.canUndo(frameId)).toBe(false)
})

it('keeps what could not be saved and saves it when the API answers again', async () => {
  const { edits, stored, world, saved, stuck, refused } = start([regionOf()])
  world.reachable = false
  const id = edits.create(frameId, 'label_1', { box, outline: null })
  edits.change(frameId, 'region_1', { state: 'accepted' })
  await stuck()
  expect(edits.state()).toEqual({ unsaved: 2, stuck: true })
  world.reachable = true
  edits.retry()
  await saved()
  edits.stop()
  expect(edits.state()).toEqual({ unsaved: 0, stuck: false })
  expect(stored.get('region_1')?.state).toBe('accepted')
  expect(stored.get(edits.idOf(id))).toBeDefined()
  expect(refused).toEqual([])
})

it('drops the edits of a region that somebody else has changed, shows theirs, and says so once', async () => {
  const { edits, stored, shown, saved, refused } = start([regionOf(), regionOf({ id: 'region_2' })])
  stored.set('region_1', regionOf({ labelId: 'theirs', version: 4 }))
  edits.change(frameId, 'region_1', { labelId: 'mine' })
  edits.change(frameId, 'region_2', { state: 'accepted' })
  edits.change(frameId, 'region_1', { state: 'rejected' })
  await saved()
  expect(refused).toMatchObject([{ code: 'version_conflict' }])
  expect(shown().find(({ id }) => id === 'region_1')).toMatchObject({ labelId: 'theirs', version: 4, state: 'proposed' })
  edits.undo(frameId)
  await saved()
  expect(stored.get('region_2')?.state).toBe('proposed')
  expect(edits.canUndo(frameId)).toBe(false)
})
