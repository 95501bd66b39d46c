import { createHash, randomBytes } from 'node:crypto'
import { newUuid } from '@kensa/contract/ids'
import { frameKey } from '@kensa/contract/storage-keys'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cocoSchema } from '../annotation-files/testing/schemas.ts'
import { partOf } from './export/split-of.ts'
import { createExport } from './export.ts'
import { type AnnotationStand, startAnnotationStand } from './testing/annotation-stand.ts'

let stand: AnnotationStand
let scratch: string
let dent: string
const frames: string[] = []
let video: string

beforeAll(async () => {
  stand = await startAnnotationStand()
  scratch = await stand.addLabel('Scratch')
  dent = await stand.addLabel('Dent')
  const photo = await stand.addAsset('photo.jpg')
  video = await stand.addAsset('clip.mp4', 'video')
  frames.push(await stand.addFrame(photo, 0, [64, 48]))
  for (let index = 0; index < 1203; index++) frames.push(await stand.addFrame(video, index, [640, 480]))
  const [first = '', second = '', third = ''] = frames
  await stand.draw({ frameId: first, labelId: scratch, box: { x: 1, y: 2, width: 3, height: 4 } })
  await stand.draw({ frameId: second, labelId: dent, box: { x: 0.001, y: 2, width: 639.999, height: 4 }, score: 0.75 })
  await stand.draw({ frameId: third, labelId: dent, box: { x: 1, y: 2, width: 3, height: 4 }, score: 0.5, state: 'proposed' })
  await stand.draw({ frameId: third, labelId: scratch, box: { x: 1, y: 2, width: 3, height: 4 }, state: 'rejected' })
})
afterAll(() => stand.stop())

const coco = (files: Record<string, string>, name = 'annotations/instances.json') => cocoSchema.parse(JSON.parse(files[name] ?? ''))

it('writes every frame in scope and what is accepted, with the hash and the counts of the file', async () => {
  const { files, bytes, sha256, counts } = await stand.export()
  const { images, annotations, categories } = coco(files)
  expect(images).toHaveLength(1204)
  expect(annotations.map(({ bbox }) => bbox)).toEqual([
    [1, 2, 3, 4],
    [0, 2, 640, 4],
  ])
  expect(categories.map(({ id, name, kensa_label_version }) => [id, name, kensa_label_version])).toEqual([
    [1, 'Scratch', 1],
    [2, 'Dent', 1],
  ])
  expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(counts).toEqual({ frames: 1204, emptyFrames: 1202, regions: 2, labels: 2 })
  expect(JSON.parse(files['kensa.json'] ?? '')).toMatchObject({ kensa: 1, format: 'coco', filter: { states: ['accepted'] } })
})

it('gives the same bytes for the same state, and others for another', async () => {
  for (const format of ['coco', 'yolo_detect', 'yolo_segment', 'label_studio', 'csv'] as const)
    expect((await stand.export({ format })).sha256).toBe((await stand.export({ format })).sha256)
  const before = await stand.export()
  const id = await stand.draw({ frameId: frames[5] ?? '', labelId: dent, box: { x: 5, y: 5, width: 5, height: 5 } })
  expect((await stand.export()).sha256).not.toBe(before.sha256)
  await stand.sql('delete from region where id = $1', [id])
  expect((await stand.export()).sha256).toBe(before.sha256)
})

it('takes states, labels, frames and scores as asked', async () => {
  const all = ['accepted', 'proposed', 'rejected'] as const
  const states = coco((await stand.export({ filter: { states: [...all] }, scores: true })).files).annotations
  expect(states.map(({ kensa_state, score }) => [kensa_state, score])).toEqual([
    ['accepted', undefined],
    ['accepted', 0.75],
    ['rejected', undefined],
    ['proposed', 0.5],
  ])
  const one = coco((await stand.export({ filter: { states: [...all], labelIds: [dent], frameIds: frames.slice(0, 3) } })).files)
  expect([one.images.length, one.annotations.length, one.categories.map(({ name }) => name)]).toEqual([3, 2, ['Dent']])
})

it('follows merged labels to where they lead, and keeps their number', async () => {
  const small = await stand.addLabel('Small dent')
  const id = await stand.draw({ frameId: frames[0] ?? '', labelId: small, box: { x: 1, y: 1, width: 1, height: 1 } })
  await stand.sql('update label set merged_into = $2 where id = $1', [small, dent])
  const { annotations, categories } = coco((await stand.export()).files)
  expect(categories.map(({ name }) => name)).toEqual(['Scratch', 'Dent'])
  expect(annotations.find(({ bbox }) => bbox[3] === 1)?.category_id).toBe(2)
  await stand.sql('delete from region where id = $1', [id])
})

it('splits by asset: no two frames of a video in two parts, and nothing moves when assets come', async () => {
  const split = { train: 60, val: 20, test: 20, seed: 's' }
  const partsOf = async () => {
    const { files } = await stand.export({ split })
    const entries = (['train', 'val', 'test'] as const).flatMap((part) =>
      coco(files, `annotations/instances-${part}.json`).images.map((image) => [image.kensa_asset_id, part] as const),
    )
    return Map.groupBy(entries, ([asset]) => asset)
  }
  const before = await partsOf()
  for (const each of before.values()) expect(new Set(each.map(([, part]) => part)).size).toBe(1)
  const added = await stand.addAsset('more.jpg')
  await stand.addFrame(added, 0, [10, 10])
  const after = await partsOf()
  for (const [asset, each] of before) expect(after.get(asset)?.[0]?.[1]).toBe(each[0]?.[1])
  await stand.sql('delete from asset where id = $1', [added])
  const shares = Array.from({ length: 20_000 }, () => partOf(split, newUuid()))
  for (const [part, share] of [
    ['train', 0.6],
    ['val', 0.2],
    ['test', 0.2],
  ] as const)
    expect(Math.abs(shares.filter((each) => each === part).length / shares.length - share)).toBeLessThan(0.02)
})

it('keeps every byte of a file of several parts', async () => {
  const still = randomBytes(25_000_000)
  await stand.memory.storage.write(frameKey(stand.orgId, video, 0), still, 'image/jpeg', AbortSignal.timeout(1000))
  const { bytes, sha256 } = await stand.export({ images: true, filter: { frameIds: frames.slice(1, 2) } })
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  expect(bytes.includes(still)).toBe(true)
})

it('puts the stills in, and names those that are gone', async () => {
  await stand.memory.storage.write(frameKey(stand.orgId, video, 0), Buffer.from('jpeg'), 'image/jpeg', AbortSignal.timeout(1000))
  const job = await stand.addExport({ images: true, filter: { frameIds: frames.slice(1, 3) } })
  expect(await stand.attempt(createExport({ db: stand.db, storage: stand.memory.storage }), job)).toMatchObject({
    state: 'partially_succeeded',
  })
  const { files } = await stand.read(job)
  expect(Object.entries(files).filter(([path]) => path.startsWith('images/'))).toEqual([
    [expect.stringMatching(/^images\/clip_0000000_frame_/), 'jpeg'],
  ])
})

it('leaves no object and no upload of an attempt that breaks, and begins anew', async () => {
  const objects = stand.memory.objects.size
  const job = await stand.addExport()
  const broken = { ...stand.memory.storage, writePart: () => Promise.reject(new Error('storage is away')) }
  await expect(stand.attempt(createExport({ db: stand.db, storage: broken }), job)).rejects.toThrow('storage is away')
  expect([stand.memory.objects.size, stand.memory.uploads.size]).toEqual([objects, 0])
  // As if killed in the middle: nobody could abort it.
  const killed = { ...broken, abortUpload: () => Promise.reject(new Error('killed')) }
  const other = await stand.addExport()
  await expect(stand.attempt(createExport({ db: stand.db, storage: killed }), other)).rejects.toThrow()
  expect(stand.memory.uploads.size).toBe(1)
  await stand.sql('update job set attempt = 2 where id = $1', [other.id])
  await stand.attempt(createExport({ db: stand.db, storage: stand.memory.storage }), { ...other, attempt: 2 })
  expect([stand.memory.objects.size, stand.memory.uploads.size]).toEqual([objects + 1, 0])
  expect((await stand.read(other)).key).toContain(`/${other.id}/2/`)
  // What was written goes by itself, that of each attempt for itself.
  const due = await stand.sql(
    `select payload ->> 'prefix' as prefix, extract(day from next_attempt_at - now())::int as days from outbox
     where kind = 'delete_objects' and payload ->> 'prefix' like '%' || $1 || '%' order by 1, 2`,
    [other.id],
  )
  expect(due.map(({ prefix, days }) => [String(prefix).slice(-3), days])).toEqual([
    ['/1/', 7],
    ['/2/', 6],
    ['/2/', 7],
  ])
})
